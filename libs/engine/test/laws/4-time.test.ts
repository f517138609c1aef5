import * as fc from 'fast-check';
import { enabled, step, type Event } from '../../src/index.ts';
import { anyCase, playRandomly } from '../support/random-case.ts';
import { RUNS } from '../support/runs.ts';

describe(`law 4: due is everything that time may do (${RUNS} random cases)`, () => {
  it('offers a timer for every due and for nothing else, in the order in which they fire', () => {
    fc.assert(
      fc.property(anyCase, ({ plan, state }) => {
        const timers = enabled(plan, state).filter(({ type }) => type === 'timerFired');
        expect(timers.map(({ id }) => id)).toEqual(state.due.map(({ id }) => id));
        const inOrder = [...state.due].sort((a, b) => (a.at < b.at || (a.at === b.at && a.id < b.id) ? -1 : 1));
        expect(state.due).toEqual(inOrder);
        expect(new Set(state.due.map(({ id }) => id)).size).toBe(state.due.length);
      }),
      { numRuns: RUNS },
    );
  });

  it('fires nothing before its instant, however late another event came', () => {
    fc.assert(
      fc.property(anyCase, ({ plan, state, ask }) => {
        for (const { id, at } of state.due.filter((due) => due.at > state.at)) {
          const early = new Date(Date.parse(at) - 1).toISOString();
          expect(step(plan, state, { type: 'timerFired', timer: id, id: 'early', at: early }, ask)).toMatchObject({
            ok: false,
            code: 'invalid',
          });
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('never lets time run backwards', () => {
    fc.assert(
      fc.property(anyCase, ({ plan, state, ask, taken }) => {
        const times = taken.map((accepted) => accepted.state.at);
        expect(times).toEqual([...times].sort());
        const past: Event = {
          type: 'variablesSet',
          scope: 'i0',
          data: { n: 1 },
          reason: 'late post',
          id: 'late',
          at: '1999-01-01T00:00:00.000Z',
        };
        const late = step(plan, state, past, ask);
        if (late.ok) expect(late.state.at).toBe(state.at);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('a repetition beside a step that was completed meanwhile', () => {
  it('is not set again while a fault holds the step on its way out', () => {
    const played = playRandomly(10_921, false, 40);
    expect(played.state.due.filter(({ instance }) => !(instance in played.state.instances))).toEqual([]);
  });
});
