import type { Flow, Id } from '@samskab/definition';
import type { Move } from '@samskab/engine';
import type { Graph } from '../graph/graph.ts';

/**
 * Which nodes tokens came to and which flows they took: what enters right after a node was left came from it. A token
 * that is taken away in the very step that brought it has come to nothing.
 */
export class Coverage {
  readonly entered = new Set<Id>();
  readonly taken = new Set<Id>();
  private readonly graph: Graph;

  constructor(graph: Graph) {
    this.graph = graph;
  }

  add(moves: readonly Move[]): void {
    const cancelled = new Set(moves.filter(({ what }) => what === 'cancelled').map(({ instance }) => instance));
    let left: Id | undefined;
    for (const { node, instance, what } of moves) {
      if (what === 'entered' && !cancelled.has(instance)) this.entered.add(node);
      if (what === 'entered') this.follow(node, left);
      else left = what === 'left' ? node : undefined;
    }
  }

  private follow(node: Id, left: Id | undefined): void {
    const flows: Flow[] = left === undefined ? [] : (this.graph.outgoing.get(left) ?? []);
    for (const { id, to } of flows) if (to === node) this.taken.add(id);
  }
}
