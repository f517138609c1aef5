import type { Id } from '../basics.ts';
import { limits } from '../basics.ts';
import { fault, type Fault } from '../fault.ts';
import type { Part } from '../parse/parts.ts';
import { holdsScope, isActivity, scopesAround, type Context } from './context.ts';

type Scoped = Part<{ id: Id; parent?: Id }>;

const known = ({ nodes, unread }: Context, parent: Id): boolean => holdsScope(nodes.get(parent)) || unread.has(parent);

const parentOf = (context: Context, { at, value }: Scoped): Fault[] =>
  value.parent === undefined || known(context, value.parent)
    ? []
    : [fault('unknownParent', [...at, 'parent'], value.parent, value.id)];

/** A variable may also belong to a single activity. */
const variableParent = (context: Context, part: Scoped): Fault[] => {
  const parent = part.value.parent === undefined ? undefined : context.nodes.get(part.value.parent);
  return parent && isActivity(parent) ? [] : parentOf(context, part);
};

const depth = (context: Context, { at, value }: Scoped): Fault[] => {
  const around = scopesAround(context, value.parent);
  if (around.includes(value.id)) return [fault('parentCycle', [...at, 'parent'], value.id, value.id)];
  return around.length > limits.nesting ? [fault('nesting', [...at, 'parent'], value.id, value.id)] : [];
};

/** Everything stands in a scope that exists, no scope in itself, none more than 20 deep. */
export const checkScopes = (context: Context): Fault[] => {
  const { nodes, flows, lanes, artifacts, variables } = context.process;
  return [
    ...[...nodes, ...flows, ...lanes, ...artifacts].flatMap((part: Scoped) => parentOf(context, part)),
    ...variables.flatMap((part) => variableParent(context, part)),
    ...nodes.flatMap((part) => depth(context, part)),
  ];
};
