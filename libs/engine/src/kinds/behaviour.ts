import type { Node } from '@samskab/definition';
import type { Fault } from '../run/fault.ts';
import type { Run } from '../run/run.ts';
import type { PlanNode } from '../types/plan.ts';
import type { Instance } from '../types/state.ts';

/**
 * What a kind of node does when a token arrives: it goes on, waits, or names the fault that holds it. A fault leaves no
 * trace: whatever may fail is asked before anything is changed, so that a retry can arrive again.
 */
export type Behaviour<N extends Node = Node> = {
  /** Why this one cannot run yet. */
  cannot?: (element: N) => string | undefined;
  enter: (run: Run, token: Instance, node: PlanNode<N>) => Fault | undefined;
};
