import type { Id } from '../basics.ts';
import type { FaultCode } from '../fault-messages.ts';
import { fault, type Fault, type Path } from '../fault.ts';
import type { Root } from '../root.ts';
import { scopesAround, type Context } from './context.ts';

/** A reference in the file: what it points at must be there. */
export type Reference = { at: Path; to: Id | undefined; on: Id };

/** A fault for each reference that points at nothing; one without a value points nowhere and is fine. */
export const dangling = (
  { unread }: Context,
  code: FaultCode,
  exists: (id: Id) => boolean,
  references: Reference[],
): Fault[] =>
  references.flatMap(({ at, to, on }) =>
    to === undefined || exists(to) || unread.has(to) ? [] : [fault(code, at, to, on)],
  );

export const roles = (context: Context, references: Reference[]): Fault[] =>
  dangling(context, 'unknownRole', (id) => context.roles.has(id), references);

export const nodes = (context: Context, references: Reference[]): Fault[] =>
  dangling(context, 'unknownNode', (id) => context.nodes.has(id), references);

export const roots = (context: Context, kind: Root['kind'], references: Reference[]): Fault[] =>
  dangling(context, 'unknownRoot', (id) => context.roots.get(id)?.kind === kind, references);

/** Names a loop gives its items, in the element's own scope and those around it. */
const itemNames = (context: Context, scopes: Id[]): Id[] =>
  scopes.flatMap((id) => {
    const node = context.nodes.get(id);
    return node?.type === 'activity' && node.loop && 'as' in node.loop ? [node.loop.as] : [];
  });

/** `self`: the node that asks; it sees its own variables and those of the scopes around it. */
export const variables = (context: Context, self: Id, references: Reference[]): Fault[] => {
  const scopes = [self, ...scopesAround(context, context.nodes.get(self)?.parent)];
  const items = itemNames(context, scopes);
  const visible = (id: Id): boolean => {
    const found = context.variables.get(id);
    return found ? found.parent === undefined || scopes.includes(found.parent) : items.includes(id);
  };
  return dangling(context, 'unknownVariable', visible, references);
};
