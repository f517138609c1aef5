import { and, drawing, end, form, path, service, start, user, variables } from '@samskab/testing/drawing';
import { play, type PlayedCase } from '../support/played-case.ts';
import { compile, reopening, type Reopening } from '../../src/index.ts';

const taskAt = (town: PlayedCase, node: string): string => {
  for (const { event } of town.log.toReversed())
    if (event.type === 'taskCompleted' && town.moves.some((move) => move.instance === event.task && move.node === node))
      return event.task;
  throw new Error(`nobody completed ${node}`);
};

const found = (town: PlayedCase, node: string): Reopening => {
  const what = reopening(town.plan, town.log, taskAt(town, node), () => town.plan);
  if ('cannot' in what) throw new Error(what.cannot);
  return what;
};

const reopen = (town: PlayedCase, node: string) => {
  const { change, works } = found(town, node);
  const undo = works.map(({ id, node: at, work }) => ({ id, node: at, work }));
  return town.send({ type: 'tokensMoved', ...change, undo, reason: 'by mistake' });
};

const says = variables({ says: 'text', then: 'text' });
const row = drawing(
  says,
  start(),
  user('a', { form: form('a', 'says') }),
  service('pay'),
  service('tell'),
  user('b', { form: form('b', 'then') }),
  user('c'),
  end(),
  path('start', 'a', 'pay', 'tell', 'b', 'c', 'end'),
);
const beside = drawing(
  start(),
  and('fork'),
  user('a'),
  user('b'),
  and('join'),
  user('c'),
  end(),
  path('start', 'fork', 'a', 'join', 'c', 'end'),
  path('fork', 'b', 'join'),
);

describe('a step that is reopened', () => {
  it('stands open again with what it had set as before, and what followed is gone', () => {
    const town = play(row);
    town.complete('a', { says: 'ja' });
    town.done('pay');
    town.done('tell');
    town.complete('b', { then: 'så' });
    expect(reopen(town, 'a')).toMatchObject({ ok: true });
    expect(town.at).toEqual(['a']);
    expect(town.data).toEqual({ says: null, then: null });
  });

  it('has its work taken back one after the other, the newest first', () => {
    const town = play(row);
    town.complete('a', {});
    town.done('pay');
    town.done('tell');
    expect(found(town, 'a').works.map(({ node }) => node)).toEqual(['tell', 'pay']);
    reopen(town, 'a');
    const undoing = () => town.view.works.map(({ node }) => node);
    expect(undoing()).toEqual(['tell']);
    town.done('tell');
    expect(undoing()).toEqual(['pay']);
    town.done('pay');
    expect(undoing()).toEqual([]);
    expect(found(town, 'a').works).toEqual([]);
  });

  it('has work under way taken back before what came before it', () => {
    const town = play(row);
    town.complete('a', {});
    town.done('pay');
    expect(found(town, 'a').running).toMatchObject([{ node: 'tell' }]);
    reopen(town, 'a');
    expect(town.view.works.map(({ node, orphan }) => [node, orphan])).toEqual([['tell', true]]);
    town.done('tell');
    town.done('tell');
    expect(town.view.works.map(({ node }) => node)).toEqual(['pay']);
  });

  it('puts back at the join what another branch had brought, and the other branch need not do it again', () => {
    const town = play(beside);
    town.complete('b');
    town.complete('a');
    town.complete('c');
    expect(town.view.status).toBe('ended');
    const again = play(beside);
    again.complete('b');
    again.complete('a');
    reopen(again, 'a');
    expect(again.at).toEqual(['a', 'join']);
    again.complete('a');
    expect(again.at).toEqual(['c']);
  });

  it('leaves other branches alone, and what somebody else wrote since', () => {
    const town = play(beside);
    town.complete('a');
    reopen(town, 'a');
    expect(town.at).toEqual(['a', 'b']);
    const other = play(row);
    other.complete('a', { says: 'ja' });
    other.send({ type: 'variablesSet', scope: 'i0', data: { says: 'nej' }, reason: 'a slip' });
    expect(found(other, 'a').change.data).toEqual({});
  });

  it('cannot be where nobody completed it, the case is over, or its place is no longer drawn', () => {
    const town = play(row);
    const open = town.view.tasks[0]!.id;
    expect(reopening(town.plan, town.log, open)).toEqual({ cannot: 'notCompleted' });
    town.complete('a', {});
    const task = taskAt(town, 'a');
    const old = town.plan;
    const shorter = compile(drawing(says, start(), service('pay'), user('b'), end(), path('start', 'pay', 'b', 'end')));
    town.plan = shorter;
    expect(town.send({ type: 'migrated', version: 'v2', map: {} })).toMatchObject({ ok: true });
    expect(reopening(old, town.log, task, () => shorter)).toEqual({ cannot: 'nowhere', node: 'a' });
    town.cancel();
    expect(reopening(old, town.log, task, () => shorter)).toEqual({ cannot: 'ended' });
  });

  it('is refused when something has happened since it was decided', () => {
    const town = play(beside);
    town.complete('a');
    const { change } = found(town, 'a');
    town.complete('b');
    expect(town.send({ type: 'tokensMoved', ...change, reason: 'by mistake' })).toEqual({ ok: false, code: 'stale' });
  });
});

const paid = drawing(
  says,
  start(),
  user('a', { form: form('a', 'says') }),
  service('pay', { input: [{ from: 'says', to: 'amount' }] }),
  user('b'),
  end(),
  path('start', 'a', 'pay', 'b', 'end'),
);

/** The step is reopened, and its payment cannot be taken back. */
const reopenPaid = (town: PlayedCase) => {
  const { change, works } = found(town, 'a');
  return town.send({ type: 'tokensMoved', ...change, lasting: works, reason: 'by mistake' });
};
const payments = (town: PlayedCase) =>
  town.commands.filter(({ type, node }) => type === 'run' && node === 'pay').length;

describe('work that lasts when its step is reopened', () => {
  const reopened = () => {
    const town = play(paid);
    town.complete('a', { says: '100' });
    town.done('pay', { moved: 100 });
    reopenPaid(town);
    return town;
  };

  it('is not done again when the same is asked for', () => {
    const town = reopened();
    expect(town.at).toEqual(['a']);
    town.complete('a', { says: '100' });
    expect(town.at).toEqual(['b']);
    expect(payments(town)).toBe(1);
  });

  it('waits for a person when something else is asked for, and is done besides when tried again', () => {
    const town = reopened();
    town.complete('a', { says: '200' });
    expect(town.view.incidents).toMatchObject([{ node: 'pay', code: 'lasts' }]);
    expect(payments(town)).toBe(1);
    town.retry('pay');
    town.done('pay', { moved: 200 });
    expect(town.at).toEqual(['b']);
    expect(payments(town)).toBe(2);
  });

  it('is told again by each reopening that it counted for, and counts again', () => {
    const town = reopened();
    town.complete('a', { says: '100' });
    expect(found(town, 'a').works).toMatchObject([{ node: 'pay', result: { moved: 100 } }]);
    reopenPaid(town);
    town.complete('a', { says: '100' });
    expect(town.at).toEqual(['b']);
    expect(payments(town)).toBe(1);
  });

  it('is done again once it has been taken back after all', () => {
    const town = reopened();
    town.complete('a', { says: '100' });
    expect(reopen(town, 'a')).toMatchObject({ ok: true });
    town.done('pay');
    town.complete('a', { says: '100' });
    expect(payments(town)).toBe(2);
    expect(town.state).not.toHaveProperty('lasting');
  });

  it('follows its node into another drawing', () => {
    const town = reopened();
    const renamed = drawing(
      says,
      start(),
      user('a', { form: form('a', 'says') }),
      service('settle', { input: [{ from: 'says', to: 'amount' }] }),
      end(),
      path('start', 'a', 'settle', 'end'),
    );
    town.plan = compile(renamed);
    town.send({ type: 'migrated', version: 'v2', map: { pay: 'settle' } });
    town.complete('a', { says: '100' });
    expect(town.view.status).toBe('ended');
  });
});
