import * as fc from 'fast-check';
import { enabled, step, type Accepted, type Event, type State } from '../../src/index.ts';
import { anyCase, type RandomCase } from '../support/random-case.ts';
import { RUNS } from '../support/runs.ts';

const running = anyCase.filter(({ state }) => state.status === 'running');
const cancelled = ({ plan, state, ask }: RandomCase): Accepted => {
  const event: Event = { type: 'caseCancelled', reason: 'nok', id: 'cancel', at: state.at };
  return step(plan, state, event, ask) as Accepted;
};
const number = (id: string) => Number(id.slice(1));
const works = (state: State) => state.pending.filter(({ type }) => type === 'run').map(({ id }) => id);

describe(`law 8: cancelling (${RUNS} random cases)`, () => {
  it('takes every token away, what came last first, and ends the case', () => {
    fc.assert(
      fc.property(running, (played) => {
        const { moves, commands, state } = cancelled(played);
        const order = moves.map(({ instance }) => number(instance));
        expect(order).toEqual(
          Object.keys(played.state.instances)
            .map(number)
            .sort((a, b) => b - a),
        );
        expect(moves.every(({ what }) => what === 'cancelled')).toBe(true);
        expect(commands.at(-1)).toMatchObject({ type: 'endCase', outcome: 'cancelled' });
        expect(state).toMatchObject({ status: 'cancelled', instances: {}, due: [] });
      }),
      { numRuns: RUNS },
    );
  });

  it('closes what is open, and leaves running work offered as an orphan', () => {
    fc.assert(
      fc.property(running, (played) => {
        const { state, commands } = cancelled(played);
        const open = played.state.pending
          .filter(({ type }) => type === 'openTask' || type === 'openItem')
          .map(({ id }) => id);
        const closed = commands
          .filter(({ type }) => type === 'closeTask' || type === 'withdrawItem')
          .map(({ id }) => id);
        expect(closed.sort()).toEqual(open.sort());
        expect(works(state)).toEqual(works(played.state));
        const offered = enabled(played.plan, state)
          .filter(({ type }) => type === 'workDone')
          .map(({ id }) => id);
        expect(offered).toEqual(state.pending.map(({ id }) => id));
      }),
      { numRuns: RUNS },
    );
  });

  it('undoes a late result, and only what was done', () => {
    fc.assert(
      fc.property(running, (played) => {
        const { plan, ask } = played;
        const { state } = cancelled(played);
        for (const { id: work, work: name } of state.orphans.filter(({ phase }) => phase === 'running')) {
          const meta = { id: 'late', at: state.at };
          const done = step(plan, state, { type: 'workDone', work, data: {}, ...meta }, ask) as Accepted;
          expect(done.commands).toEqual([
            expect.objectContaining({ type: 'undo', id: `${work}/undo`, of: work, work: name }),
          ]);
          const failed = step(plan, state, { type: 'workFailed', work, reason: '', ...meta }, ask) as Accepted;
          expect(failed).toMatchObject({ commands: [], moves: [] });
          expect(failed.state.orphans.map(({ id }) => id)).not.toContain(work);
        }
      }),
      { numRuns: RUNS },
    );
  });
});
