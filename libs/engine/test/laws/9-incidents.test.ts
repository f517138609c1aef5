import * as fc from 'fast-check';
import { enabled, step, type Accepted, type Instance, type State } from '../../src/index.ts';
import { anyCase } from '../support/random-case.ts';
import { eventFor } from '../support/random-play.ts';
import { RUNS } from '../support/runs.ts';

/** What a token at rest waits for. Exactly one thing holds it, or it could be forgotten. */
const holds = (state: State, { id, phase, via }: Instance): string[] => [
  ...state.pending.filter((command) => command.id === id).map(({ type }) => type),
  ...state.due.filter((due) => due.instance === id && due.what === 'catch').map(({ what }) => what),
  ...state.incidents
    .filter(({ instance, resume }) => instance === id && resume.what !== 'remind')
    .map(({ code }) => code),
  ...(phase === 'waiting' && via && isAtJoin(state, id) ? ['join'] : []),
];
const isAtJoin = ({ pending, due, incidents }: State, id: string) =>
  ![
    ...pending.map((one) => one.id),
    ...due.map(({ instance }) => instance),
    ...incidents.map(({ instance }) => instance),
  ].includes(id);

describe(`law 9: incidents (${RUNS} random cases)`, () => {
  it('holds every token by exactly one thing, and never forgets one', () => {
    fc.assert(
      fc.property(anyCase, ({ plan, taken }) => {
        for (const { state } of taken)
          for (const token of Object.values(state.instances)) {
            const held = holds(state, token);
            expect({ token, held }).toMatchObject({ held: [expect.any(String)] });
            if (held[0] === 'join') expect(plan.nodes[token.node]!.element).toMatchObject({ gateway: 'parallel' });
            if (token.phase !== 'waiting')
              expect(state.incidents.some(({ instance }) => instance === token.id)).toBe(true);
          }
      }),
      { numRuns: RUNS },
    );
  });

  it('keeps the token where it is, and offers to retry it', () => {
    fc.assert(
      fc.property(anyCase, ({ plan, state }) => {
        const retries = enabled(plan, state)
          .filter(({ type }) => type === 'incidentRetried')
          .map(({ id }) => id);
        expect(retries).toEqual(state.incidents.map(({ id }) => id));
        for (const { instance, node, resume } of state.incidents) {
          const place =
            resume.what === 'undo' ? state.orphans.find(({ id }) => id === instance) : state.instances[instance];
          expect(place?.node).toBe(node);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('stands as it stood when a retry meets the same fault', () => {
    fc.assert(
      fc.property(anyCase, ({ plan, state, random }) => {
        for (const offer of enabled(plan, state).filter(({ type }) => type === 'incidentRetried')) {
          const incident = state.incidents.find(({ id }) => id === offer.id)!;
          if (incident.resume.what !== 'phase' || incident.code === 'noBranch') continue;
          const broken = () => ({ fault: 'still broken' });
          const again = step(plan, state, eventFor(plan, state, offer, random), broken) as Accepted;
          if (again.moves.length > 0) continue;
          expect(again.state.instances).toEqual(state.instances);
          expect(again.state.scopes).toEqual(state.scopes);
          expect(again.state.pending).toEqual(state.pending);
          expect(again.state.due).toEqual(state.due);
        }
      }),
      { numRuns: RUNS },
    );
  });
});
