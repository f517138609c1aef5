import type { Id } from '../basics.ts';
import type { Fault, Path } from '../fault.ts';
import type { Mapping } from '../mapping.ts';
import type { Activity } from '../nodes/activity.ts';
import type { Event } from '../nodes/event.ts';
import type { Part } from '../parse/parts.ts';
import { isActivity, type Context } from './context.ts';
import { nodes, roles, roots, variables, type Reference } from './references.ts';

const targets = (mappings: Mapping[] | undefined, at: Path, on: Id): Reference[] =>
  (mappings ?? []).map(({ to }, index) => ({ at: [...at, index, 'to'], to, on }));

/** The input of a call goes to variables of another process, which this file cannot know. */
const mapped = ({ at, value }: Part<Activity | Event>): Reference[] => {
  const calls = value.type === 'activity' && value.activity === 'call';
  return [
    ...(calls ? [] : targets(value.input, [...at, 'input'], value.id)),
    ...targets(value.output, [...at, 'output'], value.id),
  ];
};

const fields = ({ at, value }: Part<Activity>): Reference[] =>
  (value.form ?? []).map(({ variable }, index) => ({
    at: [...at, 'form', index, 'variable'],
    to: variable,
    on: value.id,
  }));

const collected = ({ at, value }: Part<Activity>): Reference[] =>
  value.loop && 'collect' in value.loop
    ? [{ at: [...at, 'loop', 'collect', 'to'], to: value.loop.collect?.to, on: value.id }]
    : [];

const checkActivity = (context: Context, part: Part<Activity>): Fault[] => {
  const { at, value } = part;
  return [
    ...roles(context, [
      { at: [...at, 'role'], to: value.role, on: value.id },
      { at: [...at, 'due', 'escalate'], to: value.due?.escalate, on: value.id },
    ]),
    ...roots(context, 'message', [{ at: [...at, 'ref'], to: value.ref, on: value.id }]),
    ...variables(context, value.id, [...fields(part), ...mapped(part), ...collected(part)]),
  ];
};

const checkEvent = (context: Context, part: Part<Event>): Fault[] => {
  const { at, value } = part;
  const triggers = value.on.flatMap((trigger, index) => {
    if (trigger.kind === 'compensation')
      return nodes(context, [{ at: [...at, 'on', index, 'of'], to: trigger.of, on: value.id }]);
    return 'ref' in trigger
      ? roots(context, trigger.kind, [{ at: [...at, 'on', index, 'ref'], to: trigger.ref, on: value.id }])
      : [];
  });
  return [...triggers, ...variables(context, value.id, mapped(part))];
};

/** Roles, messages, fields and mappings of every node point at something that exists and can be seen from there. */
export const checkNodeReferences = (context: Context): Fault[] =>
  context.process.nodes.flatMap(({ at, value }) => {
    if (isActivity(value)) return checkActivity(context, { at, value });
    return value.type === 'event' ? checkEvent(context, { at, value }) : [];
  });
