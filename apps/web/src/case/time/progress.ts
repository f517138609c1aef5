import type { Process } from '@samskab/definition';
import type { Move } from '@samskab/engine';

export type Passed = { passed: boolean; at: string };
export type Progress = { nodes: Map<string, Passed>; taken: Set<string> };
export type Moved = { at: string; moves: readonly Move[] };

export const noProgress = (): Progress => ({ nodes: new Map(), taken: new Set() });

/** What was passed is known by what it is called now; what is no longer drawn is not shown. */
export function renamed(progress: Progress, process: Process, map: Record<string, string>): Progress {
  const now = (id: string): string => map[id] ?? id;
  const drawn = new Set(process.nodes.map(({ id }) => id));
  const flows = new Set(process.flows.map(({ id }) => id));
  return {
    nodes: new Map(
      [...progress.nodes].map(([id, passed]) => [now(id), passed] as const).filter(([id]) => drawn.has(id)),
    ),
    taken: new Set([...progress.taken].map(now).filter((id) => flows.has(id))),
  };
}

/** Adds an entry's moves: which nodes were reached and passed, and by which flows. */
export function follow(progress: Progress, process: Process, { at, moves }: Moved): void {
  const drawn = new Set(process.nodes.map(({ id }) => id));
  const left: string[] = [];
  for (const { node, what } of moves) {
    if (!drawn.has(node)) continue;
    const passed = what === 'left' || what === 'joined';
    if (passed) left.push(node);
    if (what === 'entered') takeFlow(progress, process, left, node);
    progress.nodes.set(node, { passed: passed || (progress.nodes.get(node)?.passed ?? false), at });
  }
}

/** A token came by a flow from the node left last that has one to it; a boundary event is entered by none. */
function takeFlow({ taken }: Progress, { flows }: Process, left: readonly string[], to: string): void {
  const from = left.findLast((node) => flows.some((flow) => flow.from === node && flow.to === to));
  const flow = flows.find((one) => one.from === from && one.to === to);
  if (flow) taken.add(flow.id);
}
