import { fault, type Fault, type Path } from '../fault.ts';
import type { Event, Position } from '../nodes/event.ts';
import type { TriggerKind } from '../trigger.ts';

/** The events the engine runs: a position and its one trigger, or none. */
const runs: Record<Position, (TriggerKind | 'none')[]> = {
  start: ['none', 'message'],
  catch: ['timer'],
  throw: [],
  boundary: ['timer'],
  end: ['none', 'terminate'],
};

const kindOf = ({ on, all }: Event): TriggerKind | 'none' | 'multiple' => {
  if (on.length > 1 || all) return 'multiple';
  return on[0]?.kind ?? 'none';
};

const messageMissing = ({ position, on, id }: Event, at: Path): Fault[] =>
  position === 'start' && on[0]?.kind === 'message' && on[0].ref === undefined
    ? [fault('messageMissing', [...at, 'on', 0], '', id)]
    : [];

export const eventFaults = (event: Event, at: Path): Fault[] => {
  const kind = kindOf(event);
  return kind !== 'multiple' && runs[event.position].includes(kind)
    ? messageMissing(event, at)
    : [fault('eventYet', at, `${event.position}/${kind}`, event.id)];
};
