import { begin, compile, replayedAsk, step, type Ask, type State } from '@samskab/engine';
import { endsFrom } from '../src/index.ts';
import { and, drawing, end, flow, form, path, start, user, variables, xor } from '@samskab/testing/drawing';

const at = '2026-03-03T08:00:00.000Z';
const says = variables({ says: { choice: ['ja', 'nej'] } });
const parts = [
  says,
  start(),
  user('a', { form: form('a', 'says*') }),
  user('b'),
  user('c'),
  end(),
  path('start', 'a', 'b'),
];
const old = drawing(...parts, path('b', 'end'), path('c', 'end'));
const none: Ask = () => ({ fault: 'nobody asks' });

/** A case of the old drawing that has said so, and stands at `b`. */
const standing = (word: string): State => {
  const plan = compile(old);
  const begun = begin(plan, {}, { id: 'begin', at }, none);
  if (!begun.ok) throw new Error(begun.code);
  const [task] = begun.state.pending;
  const taken = step(
    plan,
    begun.state,
    { type: 'taskCompleted', id: 'said', at, task: task!.id, data: { says: word } },
    none,
  );
  if (!taken.ok) throw new Error(taken.code);
  return taken.state;
};

const toAJoin = drawing(...parts, and('j'), path('b', 'j', 'end'), path('c', 'j'));
const byWord = drawing(
  ...parts,
  xor('q', 'q>end'),
  and('j'),
  path('b', 'q', 'end'),
  flow('q', 'j', 'says = "ja"'),
  path('c', 'j', 'end'),
);

describe('a running case and a new drawing', () => {
  it('can still end where every way ends', () => {
    expect(endsFrom(old, standing('ja'))).toEqual({ verdict: 'holds', elements: [], entries: [] });
  });

  it('cannot where it would come to stand at a join, and says by which events', () => {
    const state = standing('ja');
    const { verdict, elements, entries } = endsFrom(toAJoin, state);
    expect([verdict, elements]).toEqual(['broken', ['j']]);
    const plan = compile(toAJoin);
    const last = entries.reduce((before, { event, answers }) => {
      if (event.type === 'begun') throw new Error('it has begun long ago');
      const taken = step(plan, before, event, replayedAsk(answers).ask);
      if (!taken.ok) throw new Error(taken.code);
      return taken.state;
    }, state);
    expect(Object.values(last.instances).map(({ node, phase }) => [node, phase])).toEqual([['j', 'waiting']]);
  });

  it('is judged by what it has already said', () => {
    expect(endsFrom(byWord, standing('nej')).verdict).toBe('holds');
    expect(endsFrom(byWord, standing('ja')).verdict).toBe('broken');
  });
});
