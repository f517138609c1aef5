import * as fc from 'fast-check';
import { enabled, marking, replayedAsk, step, type Ask, type Json } from '../../src/index.ts';
import { anyCase } from '../support/random-case.ts';
import { eventFor } from '../support/random-play.ts';
import { RUNS } from '../support/runs.ts';

const values: Json[] = [
  true,
  false,
  null,
  0,
  1,
  -1,
  0.5,
  'x',
  '2026-01-01T00:00:00.000Z',
  '9999-12-31T23:59:59.999Z',
  [],
  {},
];
/** What the verifier tries: the same answer to everything, right or wrong, and a fault. */
const scripts: Ask[] = [...values.map((value): Ask => () => ({ value })), () => ({ fault: 'unknown' })];

describe(`law 10: any answer (${RUNS} random cases, ${scripts.length} scripts each)`, () => {
  it('leads every offer somewhere under every script, and the answers play back', () => {
    fc.assert(
      fc.property(anyCase, ({ plan, state, random }) => {
        for (const offer of enabled(plan, state))
          for (const script of scripts) {
            const event = eventFor(plan, state, offer, random);
            const taken = step(plan, state, event, script);
            if (!taken.ok) expect(['tokensMoved', 'migrated']).toContain(offer.type);
            else expect(step(plan, state, event, replayedAsk(taken.answers).ask)).toStrictEqual(taken);
          }
      }),
      { numRuns: RUNS },
    );
  });

  it('has the same offers, but for their ids, wherever the marking is the same', () => {
    const seen = new Map<string, string[]>();
    fc.assert(
      fc.property(anyCase, ({ plan, taken }) => {
        for (const { state } of taken) {
          const key = JSON.stringify(plan) + marking(plan, state);
          const moving = enabled(plan, state).filter(({ id }) => !/\/(remind|escalate)/.test(id));
          const offers = moving.map(({ type, node }) => `${type} ${node}`).sort();
          expect(seen.get(key) ?? offers).toEqual(offers);
          seen.set(key, offers);
        }
      }),
      { numRuns: RUNS },
    );
  });
});
