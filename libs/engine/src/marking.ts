import { known } from './lookup.ts';
import type { Plan } from './types/plan.ts';
import type { Due, Instance, State } from './types/state.ts';

/**
 * Where the tokens are and what holds them, without counters, data or clock: two states that may go on alike have the
 * same. The key of the verifier's exploration. Reminders and escalations move no token and are left out.
 */
export const marking = (plan: Plan, state: State): string => {
  const tokens = Object.values(state.instances).map((token) => place(plan, state, token));
  const orphans = state.orphans.map(({ id, node, phase, then = [] }) => [
    node,
    phase,
    ...heldBy(state, id),
    ...then.map((next) => `>${next.node}`),
  ]);
  return JSON.stringify([state.status, sorted(tokens), sorted(orphans)]);
};

const place = ({ nodes }: Plan, state: State, token: Instance): string[] => [
  token.node,
  token.phase,
  ...openBy(state, token.id),
  ...(known(nodes, token.node).element.type === 'gateway' ? [token.via ?? ''] : []),
  ...heldBy(state, token.id),
  ...state.due.flatMap((due) => timer(due, token.id)),
];

/** An order whose task is open goes on otherwise than one that is being sent. */
const openBy = ({ pending }: State, id: string): string[] =>
  pending.flatMap((command) => (command.id === id ? [command.type] : []));

const heldBy = ({ incidents }: State, instance: string): string[] =>
  incidents.filter((incident) => incident.instance === instance).map(({ code, site }) => `!${code}@${site}`);

const timer = (due: Due, instance: string): string[] =>
  due.instance === instance && (due.what === 'catch' || due.what === 'boundary') ? [`+${due.trigger}`] : [];

const sorted = (lists: string[][]): string[] => lists.map((list) => list.join(' ')).sort();
