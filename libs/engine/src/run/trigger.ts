import type { Event, Id, Trigger } from '@samskab/definition';
import { known } from '../lookup.ts';
import type { Plan, PlanNode } from '../types/plan.ts';

export type TimerTrigger = Extract<Trigger, { kind: 'timer' }>;

/** The timer of a timer event. */
export const timerOf = ({ id, on }: Event): TimerTrigger => {
  const [trigger] = on;
  if (trigger?.kind !== 'timer') throw new Error(`${id} is no timer`);
  return trigger;
};

/** The boundary events of a host, in document order. */
export const boundariesOf = (plan: Plan, host: Id): Event[] =>
  known(plan.nodes, host).boundaries.map((id) => eventAt(plan, id).element);

const eventAt = (plan: Plan, id: Id): PlanNode<Event> => {
  const node = known(plan.nodes, id);
  if (node.element.type !== 'event') throw new Error(`${id} is no event`);
  return { ...node, element: node.element };
};
