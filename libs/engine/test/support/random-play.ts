import {
  enabled,
  timerEventId,
  workEventId,
  type Event,
  type EventType,
  type Meta,
  type Offer,
  type Plan,
  type State,
} from '../../src/index.ts';
import { pick } from '@samskab/testing/drawing';

type Random = () => number;
type Made = Omit<Extract<Event, { type: EventType }>, keyof Meta> & { id?: string };

/** An event for an offer, with data that the engine must take; `at` is when it may happen at the earliest. */
export const eventFor = (plan: Plan, state: State, offer: Offer, random: Random): Event => {
  const due = state.due.find(({ id }) => id === offer.id && offer.type === 'timerFired');
  const at = due && due.at > state.at ? due.at : state.at;
  return { at, id: `e${state.seq + 1}`, ...made[offer.type](plan, state, offer, random) } as Event;
};

const result = (state: State, work: string): string => {
  const command = state.pending.find(({ id }) => id === work);
  return workEventId(work, command && 'attempt' in command ? command.attempt : 1);
};

const made: {
  [T in EventType]: (plan: Plan, state: State, offer: Offer, random: Random) => Partial<Made> & { type: T };
} = {
  taskCompleted: (_plan, _state, { id: task }) => ({ type: 'taskCompleted', task, data: {} }),
  itemDecided: (_plan, _state, { id: item, outcomes }, random) => ({
    type: 'itemDecided',
    item,
    outcome: pick(outcomes!, random),
    data: {},
  }),
  workDone: (_plan, state, { id: work }) => ({ type: 'workDone', id: result(state, work), work, data: {} }),
  workRefused: (_plan, state, { id: work }) => ({
    type: 'workRefused',
    id: result(state, work),
    work,
    code: 'noCover',
    data: {},
  }),
  workFailed: (_plan, state, { id: work }) => ({
    type: 'workFailed',
    id: result(state, work),
    work,
    reason: 'no connection',
  }),
  timerFired: (_plan, _state, { id: timer }) => ({ type: 'timerFired', id: timerEventId(timer), timer }),
  messageReceived: (_plan, _state, { id: subscription }) => ({ type: 'messageReceived', subscription, data: {} }),
  caseEnded: (_plan, _state, { id: call }) => ({ type: 'caseEnded', call, outcome: 'end', data: {} }),
  incidentRetried: (_plan, _state, { id: incident }) => ({ type: 'incidentRetried', incident }),
  incidentResolved: (_plan, _state, { id: incident }) => ({ type: 'incidentResolved', incident, data: { n: 1 } }),
  variablesSet: (_plan, _state, { id: scope }) => ({ type: 'variablesSet', scope, data: { n: 2 }, reason: 'a slip' }),
  stepChosen: (_plan, _state, { id: scope, node }) => ({ type: 'stepChosen', scope, node }),
  tokensMoved: (plan, state, _offer, random) => ({
    type: 'tokensMoved',
    cancel: Object.keys(state.instances).filter(() => random() < 0.3),
    start: [{ node: pick(places(plan), random), scope: 'i0' }],
    reason: 'done by mistake',
  }),
  migrated: () => ({ type: 'migrated', version: 'v2', map: {} }),
  upgraded: () => ({ type: 'upgraded', engine: 1 }),
  caseCancelled: () => ({ type: 'caseCancelled', reason: 'no more' }),
};

const places = (plan: Plan): string[] =>
  Object.values(plan.nodes).flatMap(({ id, element }) =>
    element.type === 'activity' || (element.type === 'event' && element.position === 'end') ? [id] : [],
  );

/** Something that may happen now. What a person does to a case as a whole happens seldom. */
export const anyEvent = (plan: Plan, state: State, random: Random): Event | undefined => {
  const offers = enabled(plan, state);
  const usual = offers.filter(({ id }) => id !== 'i0');
  const from =
    usual.length > 0 && random() < 0.95
      ? usual
      : offers.filter(({ type }) => type !== 'caseCancelled' || random() < 0.2);
  return from.length === 0 ? undefined : eventFor(plan, state, pick(from, random), random);
};
