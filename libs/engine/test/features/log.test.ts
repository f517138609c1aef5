import {
  computedAsk,
  fold,
  marking,
  replayedAsk,
  step,
  timerEventId,
  workEventId,
  type Question,
} from '../../src/index.ts';
import { compile } from '../../src/index.ts';
import {
  and,
  beside,
  drawing,
  end,
  flow,
  form,
  path,
  service,
  start,
  timer,
  user,
  variables,
  xor,
} from '@samskab/testing/drawing';
import { DAY_0, play } from '../support/played-case.ts';
import { tinyAsk } from '../support/tiny-ask.ts';

const model = drawing(
  variables({ gap: 'money', secret: { type: 'text', personal: true } }),
  start(),
  user('close-gap', { form: form('close-gap', 'gap') }),
  xor('q', 'q>close-gap'),
  service('pay'),
  end(),
  path('start', 'close-gap', 'q'),
  flow('q', 'pay', 'gap = 0'),
  flow('q', 'close-gap'),
  path('pay', 'end'),
);

describe('a case read back from its log', () => {
  const town = play(model);
  town.complete('close-gap', { gap: 100 });
  town.complete('close-gap', { gap: 0 });
  town.done('pay');

  it('stands where it stood, at every entry', () => {
    expect(fold(town.plan, town.log)).toEqual(town.state);
    expect(fold(town.plan, town.log.slice(0, 2)).instances).toMatchObject({ i4: { node: 'close-gap' } });
  });

  it('asks nobody: the answers are those of the log, not of today', () => {
    const log = town.log.map((entry, n) => (n === 1 ? { ...entry, answers: [{ site: 'q>pay', value: true }] } : entry));
    expect(fold(town.plan, log.slice(0, 2)).pending).toMatchObject([{ type: 'run', node: 'pay' }]);
  });

  it('remembers every event, even those that a run of the adapter had forgotten', () => {
    expect(fold(town.plan, town.log).applied).toEqual(['begin', 'c1', 'c2', 'w:i6']);
  });

  it.each([
    ['an answer too few', []],
    [
      'an answer too many',
      [
        { site: 'q>pay', value: false },
        { site: 'q>pay', value: false },
      ],
    ],
    ['the answer to another question', [{ site: 'q>close-gap', value: false }]],
  ])('is a bug, and no case, with %s', (_what, answers) => {
    const log = town.log.map((entry, n) => (n === 1 ? { ...entry, answers } : entry));
    expect(() => fold(town.plan, log)).toThrow(/logged|asked/);
  });

  it('is a bug, and no case, when an entry is refused, the beginning is missing, or there is nothing', () => {
    expect(() => fold(town.plan, [town.log[0]!, town.log[2]!])).toThrow('c2 is in the log, and refused: notOffered');
    expect(() => fold(town.plan, town.log.slice(1))).toThrow('begins with its beginning');
    expect(() => fold(town.plan, [])).toThrow('no case');
  });

  it('goes on by the plan it was migrated to', () => {
    const moved = play(model);
    moved.plan = compile(
      drawing(
        variables({ gap: 'money' }),
        start(),
        user('close', { form: form('close', 'gap') }),
        end('done'),
        path('start', 'close', 'done'),
      ),
    );
    const [first, then] = [play(model).plan, moved.plan];
    moved.send({ type: 'migrated', version: 'v2', map: { 'close-gap': 'close' } });
    moved.complete('close', { gap: 5 });
    const planOf = (version: string) => (version === 'v2' ? then : first);
    expect(fold(first, moved.log, planOf)).toEqual(moved.state);
    expect(moved.view.outcome).toBe('done');
  });

  it('faults where it faulted', () => {
    const { ask } = replayedAsk([{ site: 'q>pay', fault: 'ukendt' }]);
    expect(ask({ site: 'q>pay', kind: 'condition', feel: 'x', scope: {}, types: {} })).toEqual({ fault: 'ukendt' });
  });
});

describe('event ids', () => {
  it('are made from what was asked for, and a second attempt has another', () => {
    expect([timerEventId('i2/slow.t/2'), workEventId('i5', 1), workEventId('i5', 2)]).toEqual([
      't:i2/slow.t/2',
      'w:i5',
      'w:i5#2',
    ]);
  });
});

describe('computed answers', () => {
  const asked: unknown[] = [];
  const ask = computedAsk({
    evaluate: (feel, scope, types) => {
      asked.push([feel, scope, types]);
      return { value: feel };
    },
    resolveTime: (time, from, evaluate) => ('date' in time ? evaluate(time.date) : { value: from }),
  });
  const question = { site: 's', scope: { n: 1 }, types: { n: 'number' } } as const;

  it.each(['condition', 'value', 'until', 'items'] as const)(
    'evaluate a %s over what the case knows, with its types',
    (kind) => {
      expect(ask({ ...question, kind, feel: 'n' } as Question)).toEqual({ value: 'n' });
      expect(asked.at(-1)).toEqual(['n', { n: 1 }, { n: 'number' }]);
    },
  );

  it('leave times to the calendar, which evaluates what the drawing says', () => {
    expect(ask({ ...question, kind: 'time', time: { window: { from: '01-01', to: '06-30' } }, from: DAY_0 })).toEqual({
      value: DAY_0,
    });
    expect(ask({ ...question, kind: 'time', time: { date: 'n' }, from: DAY_0 })).toEqual({ value: 'n' });
  });
});

describe('what a question may read', () => {
  it('is every variable, null without a value, with all types; a condition reads no person', () => {
    const questions: Question[] = [];
    const town = play(model, {
      ask: (question) => {
        questions.push(question);
        return tinyAsk()(question);
      },
    });
    town.complete('close-gap', { gap: 0 });
    expect(questions).toEqual([
      { site: 'q>pay', kind: 'condition', feel: 'gap = 0', scope: { gap: 0 }, types: { gap: 'money', secret: 'text' } },
    ]);
  });
});

describe('a marking', () => {
  const markings = (...steps: ((town: ReturnType<typeof play>) => void)[]) => {
    const town = play(model);
    return steps.map((does) => {
      does(town);
      return marking(town.plan, town.state);
    });
  };

  it('is the same after a round, whatever the data, the clock and the count', () => {
    const [before, after] = markings(
      () => {},
      (town) => {
        town.now = '2030-01-01T00:00:00.000Z';
        town.complete('close-gap', { gap: 7 });
      },
    );
    expect(after).toBe(before);
  });

  it('tells places, incidents and the end apart', () => {
    const all = markings(
      () => {},
      (town) => town.complete('close-gap', { gap: 0 }),
      (town) => town.fail('pay'),
      (town) => town.retry('pay'),
      (town) => town.done('pay'),
    );
    expect(new Set(all).size).toBe(4);
    expect(all[3]).toBe(all[1]);
  });

  it('tells a timer that may still fire from one that has, and counts tokens', () => {
    const slow = drawing(
      start(),
      user('a'),
      timer('slow', 'a', { time: { duration: '9' }, ...beside }),
      user('b'),
      path('start', 'a'),
      path('slow', 'b'),
    );
    const town = play(slow);
    const before = marking(town.plan, town.state);
    town.fire('a');
    town.complete('b');
    expect(marking(town.plan, town.state)).not.toBe(before);
    const twice = play(
      drawing(start(), and('fork'), xor('m'), user('a'), path('start', 'fork', 'm', 'a'), path('fork', 'a')),
    );
    expect(marking(twice.plan, twice.state)).not.toBe(before);
  });

  it('says nothing of reminders, which move no token', () => {
    const due = { due: { duration: '9' }, remind: { duration: '5' }, escalate: 'chief' };
    const town = play(drawing(start(), user('a', { due }), path('start', 'a')));
    const before = marking(town.plan, town.state);
    town.fire('a', 'remind');
    expect(marking(town.plan, town.state)).toBe(before);
  });
});

describe('a step', () => {
  it('lets a bug out as an exception: a wrong plan is no failure of the process', () => {
    const town = play(model);
    const other = compile(drawing(start(), user('else'), path('start', 'else')));
    const event = {
      type: 'taskCompleted',
      task: town.idAt('close-gap', 'taskCompleted'),
      data: {},
      id: 'x',
      at: DAY_0,
    } as const;
    expect(() => step(other, town.state, event, town.ask)).toThrow('no close-gap');
  });
});
