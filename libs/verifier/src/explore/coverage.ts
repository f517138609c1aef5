import type { Flow, Id } from '@samskab/definition';
import type { Move } from '@samskab/engine';
import type { Graph } from '../graph/graph.ts';

/** Which nodes tokens came to and which flows they took: what enters right after a node was left came from it. */
export class Coverage {
  readonly entered = new Set<Id>();
  readonly taken = new Set<Id>();
  private readonly graph: Graph;

  constructor(graph: Graph) {
    this.graph = graph;
  }

  add(moves: readonly Move[]): void {
    let left: Id | undefined;
    for (const { node, what } of moves) {
      if (what === 'entered') this.enter(node, left);
      else left = what === 'left' ? node : undefined;
    }
  }

  private enter(node: Id, left: Id | undefined): void {
    this.entered.add(node);
    const flows: Flow[] = left === undefined ? [] : (this.graph.outgoing.get(left) ?? []);
    for (const { id, to } of flows) if (to === node) this.taken.add(id);
  }
}
