import type { Feel, Id } from '../basics.ts';
import type { Path } from '../fault.ts';
import type { Model } from '../model.ts';
import type { Node } from '../nodes/node.ts';
import type { Process } from '../process.ts';
import type { Type } from '../type.ts';
import { nodeSites } from './node.ts';
import { condition, value, type Gives, type Site } from './site.ts';

/**
 * An expression of a drawing, with all that is needed to check it: the element it stands on, what it must give, the names
 * it can see with their types, and those of them it must not read.
 */
export type Expression = {
  id: Id;
  path: Path;
  feel: Feel;
  gives?: Gives;
  names: Record<Id, Type>;
  personal: ReadonlySet<Id>;
};

const around = (nodes: Node[], scope: Id | undefined): Id[] => {
  const found: Id[] = [];
  for (let at = scope; at !== undefined; at = nodes.find(({ id }) => id === at)?.parent) found.push(at);
  return found;
};

/** Items of a loop have the type of the list they come from, where that is a variable. */
const items = ({ nodes }: Process, scopes: Id[], names: Record<Id, Type>): [Id, Type][] =>
  nodes.flatMap((node): [Id, Type][] => {
    if (node.type !== 'activity' || !scopes.includes(node.id) || !node.loop || !('over' in node.loop)) return [];
    const list = Object.hasOwn(names, node.loop.over) ? names[node.loop.over] : undefined;
    return typeof list === 'object' && 'list' in list ? [[node.loop.as, list.list]] : [];
  });

const visible = (process: Process, scope: Id | undefined): Record<Id, Type> => {
  const scopes = around(process.nodes, scope);
  const seen = process.variables.filter(({ parent }) => parent === undefined || scopes.includes(parent));
  const names = Object.fromEntries(seen.map(({ id, type }): [Id, Type] => [id, type]));
  return { ...names, ...Object.fromEntries(items(process, scopes, names)) };
};

const nothing: ReadonlySet<Id> = new Set();

const ofProcess = (process: Process, at: Path): Expression[] => {
  const personal = new Set(process.variables.flatMap(({ id, personal }) => (personal ? [id] : [])));
  const types = new Map(process.variables.map(({ id, type }) => [id, type]));
  const on = (id: Id, scope: Id | undefined, sites: Site[]): Expression[] => {
    const names = sites.length > 0 ? visible(process, scope) : {};
    return sites.map(({ at: path, feel, gives, condition: decides }) => ({
      id,
      path,
      feel,
      ...(gives === undefined ? {} : { gives }),
      names,
      personal: decides ? personal : nothing,
    }));
  };
  return [
    ...process.variables.flatMap(({ id, parent, type, value: feel }, index) =>
      on(id, parent, value([...at, 'variables', index, 'value'], feel, type)),
    ),
    ...process.nodes.flatMap((node, index) =>
      on(
        node.id,
        node.id,
        nodeSites(node, [...at, 'nodes', index], (id) => types.get(id)),
      ),
    ),
    ...process.flows.flatMap(({ id, parent, when }, index) =>
      on(id, parent, condition([...at, 'flows', index, 'when'], when)),
    ),
  ];
};

/** Every expression of a drawing that can be checked before it runs, in document order. */
export const expressionsOf = ({ processes }: Model): Expression[] =>
  processes.flatMap((process, index) => ofProcess(process, ['processes', index]));
