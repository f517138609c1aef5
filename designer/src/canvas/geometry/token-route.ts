import type { Id } from '@samskab/definition';
import { simplify, type Point } from './points.ts';

export type Wire = { id: Id; from: Id; to: Id; points: readonly Point[] };
type Step = { node: Id; line: Point[] };

/**
 * The way a token went: back from where it is now, over the flows taken, to the nearest node that lost one.
 * Empty when there is none: the token came by no flow (a person moved it), and only fades in.
 */
export function tokenRoute(to: Id, lost: ReadonlySet<Id>, wires: readonly Wire[]): Point[] {
  const seen = new Set<Id>([to]);
  let front: Step[] = [{ node: to, line: [] }];
  while (front.length > 0) {
    const next = front.flatMap((step) => back(step, wires));
    const arrived = next.find((step) => lost.has(step.node));
    if (arrived) return simplify(arrived.line);
    front = next.filter(({ node }) => !seen.has(node) && seen.add(node));
  }
  return [];
}

const back = ({ node, line }: Step, wires: readonly Wire[]): Step[] =>
  wires.filter((wire) => wire.to === node).map((wire) => ({ node: wire.from, line: [...wire.points, ...line] }));
