import type { Move } from '@samskab/engine';
import type { LogEntryRow } from '@samskab/persistence';
import type { DrawingOf } from '../drawings/drawing-of.ts';

/** What the log says of one node: whether a token has gone on from it, or only been taken away; and when last. */
export type NodeHistory = { passed: boolean; at: string };
export type Progress = { nodes: Map<string, NodeHistory>; takenFlows: Set<string> };

export const noProgress = (): Progress => ({ nodes: new Map(), takenFlows: new Set() });

/** Adds an entry's moves to what is known. */
export function follow(progress: Progress, drawing: DrawingOf, { moves, at }: LogEntryRow): void {
  const left: string[] = [];
  for (const { node, what } of moves as Move[]) {
    const passed = what === 'left' || what === 'joined';
    if (passed) left.push(node);
    if (what === 'entered') takeFlow(progress, drawing, left, node);
    progress.nodes.set(node, { passed: passed || (progress.nodes.get(node)?.passed ?? false), at });
  }
}

/** A token came by a flow from the node left last that has one to it; a boundary event is entered by none. */
function takeFlow({ takenFlows }: Progress, { flows }: DrawingOf, left: string[], to: string): void {
  const from = left.findLast((node) => flows.some((flow) => flow.from === node && flow.to === to));
  const flow = flows.find((candidate) => candidate.from === from && candidate.to === to);
  if (flow) takenFlows.add(flow.id);
}
