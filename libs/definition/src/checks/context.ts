import type { Id } from '../basics.ts';
import type { Flow } from '../flow.ts';
import type { Activity } from '../nodes/activity.ts';
import type { Node } from '../nodes/node.ts';
import type { Part, Parts, ProcessParts } from '../parse/parts.ts';
import type { Root } from '../root.ts';
import type { Variable } from '../variable.ts';

/** One process with its elements by id; what a check of it may ask. */
export type Context = {
  process: ProcessParts;
  nodes: Map<Id, Node>;
  flows: Map<Id, Flow>;
  variables: Map<Id, Variable>;
  roles: Set<Id>;
  lines: Set<Id>;
  roots: Map<Id, Root>;
  /** Ids of elements that could not be read: they exist, but no more is known. */
  unread: Set<Id>;
};

const byId = <T extends { id: Id }>(parts: Part<T>[]): Map<Id, T> =>
  new Map(parts.map(({ value }) => [value.id, value]));

export const contextOf = (parts: Parts, process: ProcessParts): Context => ({
  process,
  nodes: byId(process.nodes),
  flows: byId(process.flows),
  variables: byId(process.variables),
  roles: new Set(process.roles.map(({ value }) => value.id)),
  lines: new Set(process.moneyLines.map(({ value }) => value.id)),
  roots: byId(parts.roots),
  unread: new Set(parts.unread.map(({ value }) => value)),
});

const holders = ['subProcess', 'eventSubProcess', 'transaction', 'adHoc'];

/** Whether other elements can stand inside the node. */
export const holdsScope = (node: Node | undefined): node is Activity =>
  node?.type === 'activity' && holders.includes(node.activity);

/** The scopes around an element, innermost first; ends at an unknown parent and never runs in a circle. */
export const scopesAround = ({ nodes }: Context, parent: Id | undefined): Id[] => {
  const found: Id[] = [];
  for (let at = parent; at !== undefined && !found.includes(at); at = nodes.get(at)?.parent) found.push(at);
  return found;
};

export const isActivity = (node: Node): node is Activity => node.type === 'activity';
