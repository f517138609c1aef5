import type { Activity, Node } from '@samskab/definition';
import { changeNode, flowsFrom, flowsInto, isBoundary, nodeOf, withShapes } from '../edit.ts';
import { done, refuse } from '../edited.ts';
import { makeNode } from '../kinds/make-node.ts';
import { sizeOf } from '../kinds/sizes.ts';
import { centred, middle } from '../place/boxes.ts';
import { routeFlows } from '../place/route-flow.ts';
import { enteringForbidden, leavingForbidden } from '../rules.ts';
import type { Handler } from './handler.ts';

const keptByAll = ['parent', 'doc', 'foreign'] as const;
const keptByActivities = ['role', 'form', 'due', 'input', 'output', 'loop', 'default'] as const;

const pick = <T extends object, K extends keyof T>(from: T, members: readonly K[]): Partial<Pick<T, K>> =>
  Object.fromEntries(members.filter((key) => from[key] !== undefined).map((key) => [key, from[key]])) as Partial<
    Pick<T, K>
  >;

/** The new kind, with everything of the old one that it has too. */
function renewed(old: Node, made: Node, oldNames: ReadonlySet<string | undefined>): Node {
  const name = oldNames.has(old.name) ? made.name : old.name;
  const base = { ...made, ...pick(old, keptByAll), id: old.id, ...(name !== undefined && { name }) };
  if (old.type === 'gateway' && made.type === 'gateway') return { ...base, ...pick(old, ['default']) } as Node;
  if (old.type !== 'activity' || made.type !== 'activity') return base as Node;
  return { ...base, ...pick(old as Activity, keptByActivities) } as Node;
}

export const replaceNode: Handler<'replaceNode'> = (sheet, { id, kind }, make) => {
  const old = nodeOf(sheet, id);
  if (!old || isBoundary(old)) return refuse('unknownElement');
  const made = makeNode(sheet, kind, make, id);
  const into = flowsInto(sheet, id);
  const from = flowsFrom(sheet, id);
  const forbidden =
    (into.length > 0 ? enteringForbidden(made.node) : undefined) ??
    (from.length > 0 ? leavingForbidden(made.node) : undefined);
  if (forbidden) return refuse(forbidden);
  const node = renewed(old, made.node, new Set([undefined, '', ...Object.values(make.words.kinds)]));
  const changed = changeNode(made.sheet, id, () => node);
  const shape = changed.plane.shapes[id];
  const sized = shape ? withShapes(changed, { [id]: centred(middle(shape), sizeOf(node)) }) : changed;
  return done(routeFlows(sized, [...into, ...from]), id);
};
