import type { Id } from '../basics.ts';
import { fault, type Fault } from '../fault.ts';
import type { Flow } from '../flow.ts';
import type { Node } from '../nodes/node.ts';
import type { Part } from '../parse/parts.ts';
import type { Context } from './context.ts';

const choosing = ['exclusive', 'inclusive', 'complex'];

/** Whether a condition or a default means something on the flows out of a node. */
const chooses = (node: Node): boolean =>
  node.type === 'activity' || (node.type === 'gateway' && choosing.includes(node.gateway));

const isEventSubProcess = (node: Node): boolean => node.type === 'activity' && node.activity === 'eventSubProcess';
const isEvent = (node: Node, position: string): boolean => node.type === 'event' && node.position === position;

const ends = (context: Context, { at, value }: Part<Flow>): Fault[] =>
  (['from', 'to'] as const)
    .filter((end) => !context.nodes.has(value[end]) && !context.unread.has(value[end]))
    .map((end) => fault('unknownNode', [...at, end], value[end], value.id));

const source = (node: Node, { at, value }: Part<Flow>): Fault[] => [
  ...(isEvent(node, 'end') ? [fault('flowFromEnd', [...at, 'from'], node.id, value.id)] : []),
  ...(isEventSubProcess(node) ? [fault('flowAtEventSubProcess', [...at, 'from'], node.id, value.id)] : []),
  ...(value.when !== undefined && !chooses(node) ? [fault('conditionHere', [...at, 'when'], value.id, value.id)] : []),
  ...(value.when !== undefined && node.type !== 'event' && node.default === value.id
    ? [fault('conditionOnDefault', [...at, 'when'], value.id, value.id)]
    : []),
];

const target = (node: Node, { at, value }: Part<Flow>): Fault[] => [
  ...(isEvent(node, 'start') ? [fault('flowIntoStart', [...at, 'to'], node.id, value.id)] : []),
  ...(isEvent(node, 'boundary') ? [fault('flowIntoBoundary', [...at, 'to'], node.id, value.id)] : []),
  ...(isEventSubProcess(node) ? [fault('flowAtEventSubProcess', [...at, 'to'], node.id, value.id)] : []),
];

const across = (scopes: (Id | undefined)[], { at, value }: Part<Flow>): Fault[] =>
  new Set(scopes).size > 1 ? [fault('flowAcross', at, value.id, value.id)] : [];

const checkFlow = (context: Context, part: Part<Flow>): Fault[] => {
  const from = context.nodes.get(part.value.from);
  const to = context.nodes.get(part.value.to);
  return [
    ...ends(context, part),
    ...(from ? source(from, part) : []),
    ...(to ? target(to, part) : []),
    ...(from && to ? across([from.parent, to.parent, part.value.parent], part) : []),
  ];
};

const checkDefault = ({ flows, unread }: Context, { at, value }: Part<Node>): Fault[] => {
  if (value.type === 'event' || value.default === undefined || unread.has(value.default)) return [];
  const here = [...at, 'default'];
  if (!chooses(value)) return [fault('defaultHere', here, value.default, value.id)];
  return flows.get(value.default)?.from === value.id ? [] : [fault('defaultNotOwn', here, value.default, value.id)];
};

/** Flows join nodes of one scope, and conditions stand only where a choice is made. */
export const checkFlows = (context: Context): Fault[] => [
  ...context.process.flows.flatMap((part) => checkFlow(context, part)),
  ...context.process.nodes.flatMap((part) => checkDefault(context, part)),
];
