import * as fc from 'fast-check';
import { carry, enabled, offered, step, type Event, type EventType, type Offer, type State } from '../../src/index.ts';
import { anyCase } from '../support/random-case.ts';
import { pick, randomStream } from '@samskab/testing/drawing';
import { eventFor } from '../support/random-play.ts';
import { RUNS } from '../support/runs.ts';

const types: EventType[] = [
  ...([
    'taskCompleted',
    'itemDecided',
    'workDone',
    'workRefused',
    'workFailed',
    'timerFired',
    'messageReceived',
    'caseEnded',
  ] as const),
  ...([
    'incidentRetried',
    'incidentResolved',
    'variablesSet',
    'stepChosen',
    'tokensMoved',
    'migrated',
    'upgraded',
    'caseCancelled',
  ] as const),
];

/** Every id that the case has ever used, and some it has not. */
const idsOf = (state: State): string[] => [
  ...Array.from({ length: state.next + 2 }, (_, n) => `i${n}`),
  ...state.due.map(({ id }) => id),
  ...state.incidents.map(({ id }) => id),
  ...state.pending.map(({ id }) => id),
  'nonsense',
  '__proto__',
];

const isOffered = (offers: Offer[], type: EventType, id: string) =>
  offers.some((offer) => offer.type === type && offer.id === id);

describe(`law 2: what is offered is what is accepted (${RUNS} random cases)`, () => {
  it('accepts every offer, were its data valid', () => {
    fc.assert(
      fc.property(anyCase, ({ plan, state, ask, random }) => {
        for (const offer of enabled(plan, state)) {
          const taken = step(plan, state, eventFor(plan, state, offer, random), ask);
          const isRefused = !taken.ok && !(offer.type === 'tokensMoved' || offer.type === 'migrated');
          expect(isRefused && { offer, taken }).toBe(false);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('accepts nothing else, and says whether it was ever there', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), ({ plan, state, ask }, seed) => {
        const random = randomStream(seed);
        const offers = enabled(plan, state);
        for (let n = 0; n < 30; n += 1) {
          const offer: Offer = {
            type: pick(types, random),
            id: pick(idsOf(state), random),
            node: 'process',
            outcomes: ['approved'],
          };
          const event = eventFor(plan, state, offer, random);
          const refused = step(plan, state, { ...event, id: `other${n}` }, ask);
          const isWhole = ['tokensMoved', 'migrated', 'upgraded', 'caseCancelled'].includes(offer.type);
          const named = isWhole ? 'i0' : offer.id;
          expect(offered(plan, state, event)).toBe(isOffered(offers, offer.type, named));
          if (isOffered(offers, offer.type, named)) continue;
          expect(refused).toEqual({
            ok: false,
            code: /^i\d/.test(named) && Number(/\d+/.exec(named)) < state.next ? 'stale' : 'notOffered',
          });
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('refuses a repeated event as a duplicate, with the entry of its first outcome, and changes nothing', () => {
    fc.assert(
      fc.property(anyCase, ({ plan, state, log, ask }) => {
        log.forEach(({ event }, seq) => {
          expect(step(plan, state, event as Event, ask)).toEqual({ ok: false, code: 'duplicate', seq });
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('still knows the events of this run and the last after it is carried over, and no older ones', () => {
    fc.assert(
      fc.property(anyCase, ({ plan, state, log, ask }) => {
        const once = carry(state);
        log.forEach(({ event }, seq) => {
          expect(step(plan, once, event as Event, ask)).toEqual({ ok: false, code: 'duplicate', seq });
        });
        const twice = carry(once);
        expect(twice.applied).toEqual([state.applied.at(-1)]);
        expect(step(plan, twice, log.at(-1)!.event as Event, ask)).toMatchObject({ code: 'duplicate', seq: state.seq });
      }),
      { numRuns: RUNS },
    );
  });
});
