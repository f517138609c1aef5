import { fault, type Fault } from '../fault.ts';
import type { Event, Position } from '../nodes/event.ts';
import type { Part } from '../parse/parts.ts';
import type { TriggerKind } from '../trigger.ts';
import { isActivity, type Context } from './context.ts';

/** BPMN 2.0.2, table 10.93: which trigger may stand where. */
const legal: Record<Position, TriggerKind[]> = {
  start: ['message', 'timer', 'signal', 'conditional'],
  catch: ['message', 'timer', 'signal', 'conditional', 'link'],
  throw: ['message', 'signal', 'escalation', 'compensation', 'link'],
  boundary: ['message', 'timer', 'signal', 'conditional', 'error', 'escalation', 'cancel', 'compensation'],
  end: ['message', 'signal', 'error', 'escalation', 'cancel', 'compensation', 'terminate'],
};
const inEventSubProcess: TriggerKind[] = [...legal.start, 'error', 'escalation', 'compensation'];

/** These break off what they interrupt, by their nature. */
const alwaysInterrupting: TriggerKind[] = ['error', 'cancel', 'compensation'];

const inside = ({ nodes }: Context, { parent }: Event): boolean => {
  const scope = parent === undefined ? undefined : nodes.get(parent);
  return scope?.type === 'activity' && scope.activity === 'eventSubProcess';
};

const triggers = (context: Context, { at, value }: Part<Event>): Fault[] => {
  const allowed = value.position === 'start' && inside(context, value) ? inEventSubProcess : legal[value.position];
  return value.on.flatMap(({ kind }, index) =>
    allowed.includes(kind) ? [] : [fault('triggerHere', [...at, 'on', index, 'kind'], kind, value.id)],
  );
};

const host = ({ nodes, unread }: Context, { at, value }: Part<Event>): Fault[] => {
  const { position, attachedTo, parent } = value;
  if (position !== 'boundary')
    return attachedTo === undefined ? [] : [fault('attachedHere', [...at, 'attachedTo'], attachedTo, value.id)];
  if (attachedTo !== undefined && unread.has(attachedTo)) return [];
  const found = attachedTo === undefined ? undefined : nodes.get(attachedTo);
  return found && isActivity(found) && found.parent === parent
    ? []
    : [fault('boundaryHost', [...at, 'attachedTo'], attachedTo, value.id)];
};

const empty = ({ at, value }: Part<Event>): Fault[] =>
  value.position === 'boundary' && value.on.length === 0 ? [fault('boundaryEmpty', [...at, 'on'], '', value.id)] : [];

const interrupting = (context: Context, { at, value }: Part<Event>): Fault[] => {
  if (value.interrupting !== false) return [];
  const may = value.position === 'boundary' || (value.position === 'start' && inside(context, value));
  const must = value.on.some(({ kind }) => alwaysInterrupting.includes(kind));
  return may && !must ? [] : [fault('interruptingHere', [...at, 'interrupting'], '', value.id)];
};

/** Every throwing link has one target in its scope. */
const links = ({ process }: Context, { at, value }: Part<Event>): Fault[] =>
  value.position !== 'throw'
    ? []
    : value.on.flatMap((trigger, index) => {
        if (trigger.kind !== 'link') return [];
        const targets = process.nodes.filter(
          ({ value: other }) =>
            other.type === 'event' &&
            other.position === 'catch' &&
            other.parent === value.parent &&
            other.on.some((each) => each.kind === 'link' && each.link === trigger.link),
        );
        return targets.length === 1 ? [] : [fault('linkTarget', [...at, 'on', index, 'link'], trigger.link, value.id)];
      });

/** An event's triggers fit its position, and a boundary sits on an activity of its scope. */
export const checkEvents = (context: Context): Fault[] =>
  context.process.nodes.flatMap(({ at, value }) => {
    if (value.type !== 'event') return [];
    const part = { at, value };
    return [
      ...triggers(context, part),
      ...host(context, part),
      ...empty(part),
      ...interrupting(context, part),
      ...links(context, part),
    ];
  });
