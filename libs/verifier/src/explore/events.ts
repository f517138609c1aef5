import type { Event as Drawn, Id } from '@samskab/definition';
import {
  timerEventId,
  workEventId,
  type Event,
  type EventOf,
  type EventType,
  type Offer,
  type Plan,
  type State,
} from '@samskab/engine';
import type { Domains } from './domains.ts';
import { filled } from './forms.ts';

/** What the events of an offer depend on besides the state. */
export type World = { plan: Plan; domains: Domains; decidedBy: ReadonlySet<Id> };

type Bare<E> = E extends unknown ? Omit<E, 'id' | 'at'> & { id?: Id; at?: string } : never;
type Bringing<T extends EventType> = (world: World, state: State, offer: Offer) => Bare<EventOf<T>>[];

const never = (): never[] => [];

/**
 * The events that may come of each kind of offer. People's own ways out (ending a case, mending an incident, moving
 * tokens, setting variables, a redraw) are no ways of the drawing. Reminders and escalations move no token.
 */
const kinds: { [T in EventType]: Bringing<T> } = {
  taskCompleted: ({ plan, domains }, _state, { id, node }) =>
    filled(plan, domains, node).map((data) => ({ type: 'taskCompleted', task: id, data })),
  itemDecided: (world, _state, { id, node, outcomes = [] }) =>
    outcomesOf(world, node, outcomes).flatMap((outcome) =>
      filled(world.plan, world.domains, node).map((data) => ({ type: 'itemDecided', item: id, outcome, data })),
    ),
  workDone: (_world, state, { id }) => [{ type: 'workDone', id: resultId(state, id), work: id, data: {} }],
  workRefused: ({ plan }, state, { id, node }) =>
    codesAt(plan, node).map((code) => ({ type: 'workRefused', id: resultId(state, id), work: id, code, data: {} })),
  workFailed: never,
  timerFired: (_world, state, { id }) =>
    state.due.flatMap((due) =>
      due.id === id && (due.what === 'catch' || due.what === 'boundary')
        ? [{ type: 'timerFired', id: timerEventId(id), at: due.at, timer: id }]
        : [],
    ),
  messageReceived: (_world, _state, { id }) => [{ type: 'messageReceived', subscription: id, data: {} }],
  caseEnded: (_world, _state, { id }) => [{ type: 'caseEnded', call: id, outcome: 'completed', data: {} }],
  stepChosen: never,
  incidentRetried: never,
  incidentResolved: never,
  variablesSet: never,
  tokensMoved: never,
  migrated: never,
  upgraded: never,
  caseCancelled: never,
};

/** Every event that an offer may become, each with an id of its own and its time. */
export const eventsFor = (world: World, state: State, offer: Offer): Event[] =>
  kinds[offer.type](world, state, offer).map((bare) => ({
    ...bare,
    id: bare.id ?? `e${state.seq + 1}`,
    at: bare.at !== undefined && bare.at > state.at ? bare.at : state.at,
  }));

/** What a body decides is followed where a condition or the money reads it; elsewhere any outcome is as good. */
const outcomesOf = ({ plan, domains, decidedBy }: World, node: Id, outcomes: string[]): string[] => {
  const element = plan.nodes[node]?.element;
  const facet = element?.type === 'activity' ? element.facet : undefined;
  const isRead = facet?.kind === 'checkpoint' && (domains.has(facet.outcome) || decidedBy.has(node));
  return isRead ? outcomes : outcomes.slice(0, 1);
};

const resultId = ({ pending }: State, work: Id): Id => {
  const command = pending.find(({ id }) => id === work);
  return workEventId(work, command?.type === 'run' ? command.attempt : 1);
};

/** A no is followed where it is drawn: each code an edge catches. */
const codesAt = ({ nodes, errors }: Plan, node: Id): string[] =>
  (nodes[node]?.boundaries ?? []).flatMap((id) => {
    const edge = nodes[id]?.element as Drawn | undefined;
    const trigger = edge?.on[0];
    if (trigger?.kind !== 'error') return [];
    return [trigger.ref === undefined ? 'refused' : (errors[trigger.ref] ?? 'refused')];
  });
