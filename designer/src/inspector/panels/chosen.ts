import type { Flow, Id, Lane, Node, Process } from '@samskab/definition';
import { describeFlow, describePhase } from '../describe/others.ts';
import { describeNode } from '../describe/nodes.ts';
import type { Section } from '../describe/control.ts';

export type Chosen =
  | { is: 'node'; element: Node; sections: readonly Section[] }
  | { is: 'flow'; element: Flow; sections: readonly Section[] }
  | { is: 'phase'; element: Lane; sections: readonly Section[] };

/** The element one has chosen, and what can be said about it. */
export function chosenOf(process: Process, id: Id | undefined): Chosen | undefined {
  const node = process.nodes.find((each) => each.id === id);
  if (node) return { is: 'node', element: node, sections: describeNode(node) };
  const flow = process.flows.find((each) => each.id === id);
  if (flow) return { is: 'flow', element: flow, sections: describeFlow(flow, process) };
  const lane = process.lanes.find((each) => each.id === id);
  return lane && { is: 'phase', element: lane, sections: describePhase(lane) };
}
