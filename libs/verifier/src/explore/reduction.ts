import type { Id } from '@samskab/definition';
import type { Graph } from '../graph/graph.ts';
import type { Effects, Footprints } from './effects.ts';

/** A token that something may happen to. */
export type Active = { instance: Id; node: Id };

/**
 * Tokens whose events may be taken before anyone else's without losing a verdict (a persistent set): nothing that the
 * others may ever do touches what their next event touches, and nobody ends the other. Then all orders meet again, and
 * one is enough: N branches have N + 1 states in place of 2^N. Upstream first, so that what can pile up is seen to; for
 * the same reason tokens on one circle are taken together.
 */
export const ahead = (graph: Graph, { step, future }: Footprints, tokens: readonly Active[]): Active[] => {
  const free = tokens.filter((token) => {
    const mine = step(token.node);
    return !mine.terminates && tokens.every((other) => other === token || independent(mine, future(other.node)));
  });
  const place = ({ node }: Active): number => graph.order.get(node)!;
  const upmost = Math.min(...free.map(place));
  const first = free.filter((token) => place(token) === upmost);
  return first.some(({ node }) => isOnCircle(graph, node)) ? first : first.slice(0, 1);
};

const isOnCircle = ({ next, ahead }: Graph, node: Id): boolean =>
  (next.get(node) ?? []).some((to) => ahead(to).has(node));

const independent = (mine: Effects, theirs: Effects): boolean =>
  !theirs.terminates &&
  apart(mine.writes, theirs.writes) &&
  apart(mine.writes, theirs.reads) &&
  apart(mine.reads, theirs.writes) &&
  apart(mine.lines, theirs.lines);

const apart = (a: ReadonlySet<Id>, b: ReadonlySet<Id>): boolean => {
  for (const one of a) if (b.has(one)) return false;
  return true;
};

/** What sub-processes and repetitions hold stands in scopes of its own, which the footprints do not see. */
export const isReducible = ({ process }: Graph): boolean =>
  process.nodes.every((node) => node.parent === undefined && !(node.type === 'activity' && node.loop));
