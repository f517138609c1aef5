import type { Id, Process } from '@samskab/definition';
import type { Live, LiveState } from '../canvas/live.ts';
import type { Frame } from './frame.ts';

type Standing = Live['nodes'][Id];

const moneyOf = (process: Process, data: Frame['view']['data'], words: (ore: number) => string): Record<Id, string> =>
  Object.fromEntries(
    process.nodes.flatMap((node) => {
      if (node.type !== 'activity' || node.facet?.kind !== 'funding') return [];
      const value = data[node.facet.amount];
      return typeof value === 'number' ? [[node.id, words(value)]] : [];
    }),
  );

function stateAt({ view }: Frame, node: Id): LiveState {
  if (view.incidents.some((one) => one.node === node)) return 'incident';
  const acts = [...view.tasks, ...view.items].some((one) => one.node === node);
  return acts ? 'active' : 'waiting';
}

/** Where a played case stands, as the drawing wants it. A token that cannot go on waits. */
export function liveOf(frame: Frame, process: Process, money: (ore: number) => string): Live {
  const nodes: Record<Id, Standing> = {};
  for (const id of frame.visited) nodes[id] = { state: 'done', tokens: 0 };
  for (const { node } of frame.view.tokens)
    nodes[node] = { state: stateAt(frame, node), tokens: (nodes[node]?.tokens ?? 0) + 1 };
  return { nodes, taken: frame.taken, meta: moneyOf(process, frame.view.data, money) };
}
