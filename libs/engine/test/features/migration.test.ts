import type { Model, Node } from '@samskab/definition';
import { compile } from '../../src/index.ts';
import {
  and,
  beside,
  drawing,
  end,
  path,
  service,
  start,
  timer,
  user,
  variables,
  wait,
} from '@samskab/testing/drawing';
import { play, type PlayedCase } from '../support/played-case.ts';

/** The case goes on by another drawing. */
const redraw = (town: PlayedCase, model: Model, map: Record<string, string> = {}) => {
  const old = town.plan;
  town.plan = compile(model);
  const taken = town.send({ type: 'migrated', version: 'v2', map });
  if (!taken.ok) town.plan = old;
  return taken;
};

const one = (node: Node, ...more: Parameters<typeof drawing>) =>
  drawing(start(), node, end(), path('start', node.id, 'end'), ...more);

describe('a case redrawn while it runs', () => {
  it('goes on where it was, its task open and now with the role of the new drawing', () => {
    const town = play(one(user('found', { role: 'residents' })));
    const then = drawing(
      start(),
      user('found', { role: 'local-council' }),
      user('more'),
      end(),
      path('start', 'found', 'more', 'end'),
    );
    expect(redraw(town, then)).toMatchObject({ ok: true, moves: [], commands: [] });
    expect(town.view.tasks).toMatchObject([{ id: 'i2', node: 'found', role: 'local-council' }]);
    town.complete('found');
    expect(town.at).toEqual(['more']);
  });

  it('stands at the node that its own has become', () => {
    const town = play(one(user('found')));
    expect(redraw(town, one(user('establish')), { found: 'establish' })).toMatchObject({ ok: true });
    expect(town.view.tasks).toMatchObject([{ id: 'i2', node: 'establish' }]);
    expect(town.offers('taskCompleted')).toEqual([{ type: 'taskCompleted', id: 'i2', node: 'establish' }]);
  });

  it('is refused when a token has nowhere to stand, and changes nothing', () => {
    const town = play(one(user('found')));
    expect(redraw(town, one(user('establish')))).toEqual({
      ok: false,
      code: 'invalid',
      fields: [{ field: 'i2', code: 'node' }],
    });
    expect(town.view.tasks).toMatchObject([{ node: 'found' }]);
  });

  const council = { kind: 'checkpoint', body: 'council', recommendation: '', outcome: 'x' } as const;
  const handover = { kind: 'handover', object: '"bus"', from: 'a', to: 'b' } as const;
  it.each<[string, Node, Node]>([
    ['a task', user('it'), service('it')],
    ['an item of the council', user('it', { facet: council }), user('it', { facet: handover })],
    ['work', service('it'), user('it')],
    ['a wait', wait('it', { duration: '9' }), user('it')],
    ['a task', user('it'), and('it')],
  ])('is refused when %s would become something else', (_what, before, after) => {
    expect(redraw(play(one(before)), one(after))).toMatchObject({
      code: 'invalid',
      fields: [{ field: 'i2', code: 'node' }],
    });
  });

  it.each<[string, Node]>([
    ['a task with a meeting', user('it', { facet: { kind: 'meeting', form: 'exhibition' } })],
    ['an item of the council', user('it', { facet: council })],
    ['a hand-over', user('it', { facet: handover })],
    ['work', service('it')],
    ['a wait', wait('it', { duration: '9' })],
  ])('keeps %s open', (_what, node) => {
    const town = play(one(node));
    const { pending, due } = town.state;
    expect(redraw(town, one(node))).toMatchObject({ ok: true });
    expect(town.state).toMatchObject({ pending, due });
  });

  it("keeps a join's tokens on the flows they came by", () => {
    const joined = (left: string) =>
      drawing(
        start(),
        and('fork'),
        user(left),
        user('b'),
        and('join'),
        end(),
        path('start', 'fork', left, 'join', 'end'),
        path('fork', 'b', 'join'),
      );
    const town = play(joined('a'));
    town.complete('a');
    expect(redraw(town, joined('c'))).toMatchObject({ ok: false });
    expect(redraw(town, joined('c'), { 'a>join': 'c>join' })).toMatchObject({ ok: true });
    town.complete('b');
    expect(town.view.status).toBe('ended');
  });

  it('drops the timers and deadlines that are no longer drawn, and keeps the instants of the others', () => {
    const due = { due: { workingDays: '10' }, remind: { workingDays: '7' }, escalate: 'chief' };
    const before = one(
      user('found', { due }),
      timer('slow', 'found', { time: { duration: '60' }, ...beside }),
      timer('other', 'found', { time: { duration: '90' } }),
    );
    const town = play(before);
    expect(town.view.due).toHaveLength(4);
    const after = one(
      user('found', { due: { due: { workingDays: '99' }, escalate: 'chief' } }),
      timer('late', 'found', { time: { duration: '61' }, ...beside }),
    );
    redraw(town, after, { 'slow.t': 'late.t' });
    expect(town.view.due).toEqual([
      { id: 'i2/escalate', at: '2026-03-13T08:00:00.000Z' },
      { id: 'i2/late.t', at: '2026-05-02T08:00:00.000Z' },
    ]);
    expect(town.fire('found', 'late.t')).toMatchObject({ ok: true });
  });

  it('gives new variables their drawn value, and drops those no longer declared', () => {
    const before = drawing(
      variables({ kept: { type: 'number', input: true }, dropped: { type: 'number', value: '1' } }),
      start(),
      user('a'),
      path('start', 'a'),
    );
    const after = drawing(
      variables({ kept: { type: 'number', input: true, value: '9' }, added: { type: 'number', value: 'kept + 1' } }),
      start(),
      user('a'),
      path('start', 'a'),
    );
    const town = play(before, { input: { kept: 2 } });
    expect(redraw(town, after)).toMatchObject({ answers: [{ site: 'added', value: 3 }] });
    expect(town.data).toEqual({ kept: 2, added: 3 });
  });

  it('is refused when the value of a new variable faults', () => {
    const after = drawing(
      variables({ added: { type: 'number', value: 'nobody' } }),
      start(),
      user('a'),
      path('start', 'a'),
    );
    const town = play(drawing(start(), user('a'), path('start', 'a')));
    expect(redraw(town, after)).toMatchObject({ code: 'invalid', fields: [{ field: 'added', code: 'fault' }] });
  });

  it('tries held work again at its new node', () => {
    const town = play(one(service('pay')));
    town.fail('pay');
    redraw(town, one(service('settle')), { pay: 'settle' });
    expect(town.view.incidents).toMatchObject([{ node: 'settle', site: 'settle' }]);
    expect(town.retry('settle')).toMatchObject({
      commands: [{ type: 'clearIncident' }, { type: 'run', id: 'i2', node: 'settle' }],
    });
  });

  it('mends a broken drawing: the incident is tried again by the new one', () => {
    const town = play(one(user('found', { due: { due: { duration: 'broken' } } })));
    redraw(town, one(user('found')));
    town.retry('found');
    expect(town.view).toMatchObject({ incidents: [], tasks: [{ node: 'found' }] });
  });

  it('lets a join go on that has lost the flow it waited for', () => {
    const three = drawing(
      start(),
      and('fork'),
      user('a'),
      user('b'),
      and('join'),
      end(),
      path('start', 'fork', 'a', 'join', 'end'),
      path('fork', 'b', 'join'),
    );
    const file = {
      ...three,
      processes: [
        { ...three.processes[0]!, flows: [...three.processes[0]!.flows, { id: 'never', from: 'join', to: 'join' }] },
      ],
    };
    const town = play(file);
    town.complete('a');
    town.complete('b');
    expect(town.view.status).toBe('running');
    const two = drawing(
      start(),
      and('fork'),
      user('a'),
      user('b'),
      and('join'),
      end('met'),
      path('start', 'fork', 'a', 'join', 'met'),
      path('fork', 'b', 'join'),
    );
    expect(redraw(town, two)).toMatchObject({ ok: true });
    expect(town.view).toMatchObject({ status: 'ended', outcome: 'met' });
  });

  it('is refused when a variable would change its type under a value it has', () => {
    const typed = (type: 'text' | 'number') =>
      drawing(variables({ n: { type, input: true } }), start(), user('a'), path('start', 'a'));
    const town = play(typed('number'), { input: { n: 5 } });
    expect(redraw(town, typed('text'))).toEqual({ ok: false, code: 'invalid', fields: [{ field: 'n', code: 'type' }] });
    expect(redraw(play(typed('number')), typed('text'))).toMatchObject({ ok: true });
  });

  it('still takes an answer for what faulted at a node that has another id now', () => {
    const due = { due: { due: { duration: 'broken' } } };
    const town = play(one(user('found', due)));
    redraw(town, one(user('establish', due)), { found: 'establish' });
    expect(town.view.incidents).toMatchObject([{ node: 'establish', site: 'establish/due' }]);
    town.resolve('establish', { answer: '2026-04-01T00:00:00.000Z' });
    expect(town.view.tasks).toMatchObject([{ dueAt: '2026-04-01T00:00:00.000Z' }]);
  });
});
