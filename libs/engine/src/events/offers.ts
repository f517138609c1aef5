import type { EventType } from '../types/event.ts';
import type { Offer } from '../types/offer.ts';
import type { Plan } from '../types/plan.ts';
import type { PendingCommand, State } from '../types/state.ts';
import { ROOT } from '../root.ts';

/** Offered for the case as a whole, as long as it runs. */
export const whileRunning =
  (type: EventType) =>
  (plan: Plan, { status }: State): Offer[] =>
    status === 'running' ? [{ type, id: ROOT, node: plan.process }] : [];

/** Offered for every command of these types whose outcome is awaited. */
export const forPending =
  (type: EventType, ...commands: PendingCommand['type'][]) =>
  (_plan: Plan, { pending }: State): Offer[] =>
    pending.filter((command) => commands.includes(command.type)).map(({ id, node }) => ({ type, id, node }));

/** Nothing that runs today brings it about. */
export const never = (): Offer[] => [];
