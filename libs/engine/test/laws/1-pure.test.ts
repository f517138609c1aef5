import * as fc from 'fast-check';
import { begin, fold, replayedAsk, step, type Event } from '../../src/index.ts';
import { anyCase, type RandomCase } from '../support/random-case.ts';
import { RUNS } from '../support/runs.ts';

const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Takes every step of a played case again, from what was written down. */
const again = ({ plan, log, taken }: RandomCase) =>
  log.map(({ event, answers }, n) => {
    const { ask } = replayedAsk(answers);
    const before = taken[n - 1]?.state;
    return event.type === 'begun' ? begin(plan, event.input, event, ask) : step(plan, before!, event, ask);
  });

describe(`law 1: a step is pure (${RUNS} random cases)`, () => {
  it('gives the same for the same', () => {
    fc.assert(
      fc.property(anyCase, (played) => {
        expect(again(played)).toStrictEqual(played.taken);
      }),
      { numRuns: RUNS },
    );
  });

  it('makes states, commands, moves and answers that survive JSON', () => {
    fc.assert(
      fc.property(anyCase, ({ taken, plan }) => {
        expect(copyOf(taken)).toStrictEqual(taken);
        expect(copyOf(plan)).toStrictEqual(plan);
      }),
      { numRuns: RUNS },
    );
  });

  it('never writes to the state it was given', () => {
    fc.assert(
      fc.property(anyCase, ({ plan, log, taken }) => {
        log.slice(1).forEach(({ event, answers }, n) => {
          const before = taken[n]!.state;
          const kept = copyOf(before);
          step(plan, before, event as Event, replayedAsk(answers).ask);
          expect(before).toStrictEqual(kept);
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('leads from the log with its answers to the same state', () => {
    fc.assert(
      fc.property(anyCase, ({ plan, log, state }) => {
        expect(fold(plan, copyOf(log))).toStrictEqual(state);
      }),
      { numRuns: RUNS },
    );
  });
});
