import type { Id, Model, Node, Process } from '@samskab/definition';
import { behaviour } from '../kinds/behaviour-of.ts';

/** An element the engine cannot run yet; `reason` completes "it cannot run: …". */
export type Unsupported = { id: Id; reason: string };

/** What of a drawing cannot run: empty means that `compile` accepts it. Publishing asks this first. */
export const unsupported = (model: Model): Unsupported[] => {
  const executable = model.processes.filter((process) => process.executable);
  if (executable.length !== 1) return [{ id: model.id, reason: 'exactly one process must be executable' }];
  return executable.flatMap(unsupportedIn);
};

const unsupportedIn = (process: Process): Unsupported[] => {
  const starts = process.nodes.filter((node) => node.type === 'event' && node.position === 'start');
  const none = starts.length === 0 ? [{ id: process.id, reason: 'it needs a start event' }] : [];
  return [...none, ...process.nodes.flatMap(unsupportedNode)];
};

const unsupportedNode = (node: Node): Unsupported[] => {
  const reason = node.parent === undefined ? behaviour(node).cannot?.(node) : 'sub-processes come later';
  return reason === undefined ? [] : [{ id: node.id, reason }];
};
