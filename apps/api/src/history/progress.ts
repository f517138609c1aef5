import type { Move } from '@samskab/engine';
import type { LogEntryRow } from '@samskab/persistence';
import type { DrawingOf } from '../drawings/drawing-of.ts';
import { movedIn } from './in-force.ts';
import type { Moved } from './in-force.ts';

/** What the log says of one node: whether a token has gone on from it, or only been taken away; and when last. */
export type NodeHistory = { passed: boolean; at: string };
export type Progress = { nodes: Map<string, NodeHistory>; takenFlows: Set<string> };

export const noProgress = (): Progress => ({ nodes: new Map(), takenFlows: new Set() });

/** Adds an entry's moves to what is known; `drawing` is the one in force after it. */
export function follow(progress: Progress, drawing: DrawingOf, entry: LogEntryRow): void {
  for (const moved of movedIn([entry])) redraw(progress, drawing, moved);
  const left: string[] = [];
  for (const { node, what } of entry.moves as Move[]) {
    // Taken away by the redraw itself, where the drawing is no longer.
    if (!drawing.node(node)) continue;
    const passed = what === 'left' || what === 'joined';
    if (passed) left.push(node);
    if (what === 'entered') takeFlow(progress, drawing, left, node);
    progress.nodes.set(node, { passed: passed || (progress.nodes.get(node)?.passed ?? false), at: entry.at });
  }
}

/** What was passed is known by what it is called now; what is no longer drawn is not shown. */
function redraw(progress: Progress, drawing: DrawingOf, { map }: Moved): void {
  const now = (id: string): string => map[id] ?? id;
  const nodes = [...progress.nodes].map(([id, history]): [string, NodeHistory] => [now(id), history]);
  const flows = [...progress.takenFlows].map(now);
  progress.nodes = new Map(nodes.filter(([id]) => drawing.node(id)));
  progress.takenFlows = new Set(flows.filter((id) => drawing.flows.some((flow) => flow.id === id)));
}

/** A token came by a flow from the node left last that has one to it; a boundary event is entered by none. */
function takeFlow({ takenFlows }: Progress, { flows }: DrawingOf, left: string[], to: string): void {
  const from = left.findLast((node) => flows.some((flow) => flow.from === node && flow.to === to));
  const flow = flows.find((candidate) => candidate.from === from && candidate.to === to);
  if (flow) takenFlows.add(flow.id);
}

/** The flows that moves have gone by, in the order they were first taken. */
export function flowsOf(drawing: DrawingOf, moves: readonly Move[]): string[] {
  const progress = noProgress();
  const left: string[] = [];
  for (const { node, what } of moves) {
    if (what === 'left' || what === 'joined') left.push(node);
    if (what === 'entered') takeFlow(progress, drawing, left, node);
  }
  return [...progress.takenFlows];
}
