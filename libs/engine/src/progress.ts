import type { Id, Process } from '@samskab/definition';
import type { EventOf } from './types/event.ts';
import type { Json } from './types/json.ts';
import type { Move } from './types/step.ts';

/** How far a case has come on its drawing: `passed`: a token has gone on, and was not only taken away; when last. */
export type Progress = { nodes: Map<Id, { passed: boolean; at: string }>; takenFlows: Set<Id> };
type Drawn = Pick<Process, 'nodes' | 'flows'>;
type Logged = { at: string; event: { type?: Json }; moves: readonly Move[] };

export const noProgress = (): Progress => ({ nodes: new Map(), takenFlows: new Set() });

/** Adds a log entry to what is known; `drawn` is what the case follows after it. */
export const follow = (progress: Progress, drawn: Drawn, { at, event, moves }: Logged): void => {
  if (event.type === 'migrated') rename(progress, drawn, (event as EventOf<'migrated'>).map);
  const isDrawn = idsIn(drawn.nodes);
  // Others were taken away by the redraw itself, where the drawing is no longer.
  const shown = moves.filter(({ node }) => isDrawn.has(node));
  for (const { node, what } of shown)
    progress.nodes.set(node, { passed: goesOn(what) || (progress.nodes.get(node)?.passed ?? false), at });
  for (const id of flowsTaken(drawn, shown)) progress.takenFlows.add(id);
};

/** The flows that moves have gone by, in the order they were first taken; a boundary event is entered by none. */
export const flowsTaken = ({ flows }: Pick<Drawn, 'flows'>, moves: readonly Move[]): Id[] => {
  const taken = new Set<Id>();
  const left: Id[] = [];
  for (const { node, what } of moves) {
    if (goesOn(what)) left.push(node);
    if (what !== 'entered') continue;
    // It came from the node left last that has a flow to it.
    const from = left.findLast((id) => flows.some((flow) => flow.from === id && flow.to === node));
    const by = flows.find((flow) => flow.from === from && flow.to === node);
    if (by) taken.add(by.id);
  }
  return [...taken];
};

const goesOn = (what: Move['what']): boolean => what === 'left' || what === 'joined';
const idsIn = (elements: readonly { id: Id }[]): Set<Id> => new Set(elements.map(({ id }) => id));

/** What was passed is known by what it is called now; what is no longer drawn is not shown. */
const rename = (progress: Progress, { nodes, flows }: Drawn, map: Record<Id, Id>): void => {
  const now = (id: Id): Id => map[id] ?? id;
  const [drawn, ways] = [idsIn(nodes), idsIn(flows)];
  const known = [...progress.nodes].map(([id, history]) => [now(id), history] as const);
  progress.nodes = new Map(known.filter(([id]) => drawn.has(id)));
  progress.takenFlows = new Set([...progress.takenFlows].map(now).filter((id) => ways.has(id)));
};
