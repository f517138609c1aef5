import type { Case } from '@samskab/contracts';
import type { Process } from '@samskab/definition';
import type { Live } from '@samskab/designer';
import { untilWords } from '../until.ts';
import { money } from '../../format/money.ts';

/** An amount a funding node moves, once the case knows it: when it is a variable's own name. */
function amounts(process: Process, data: Case['data']): Record<string, string> {
  return Object.fromEntries(
    process.nodes.flatMap((node) => {
      if (node.type !== 'activity' || node.facet?.kind !== 'funding') return [];
      const value = data[node.facet.amount];
      return typeof value === 'number' ? [[node.id, money(value)]] : [];
    }),
  );
}

/** Where a case stands, as the drawing wants it. */
export const liveOf = (one: Pick<Case, 'nodes' | 'takenFlows' | 'data'>, process: Process, now: string): Live => ({
  nodes: Object.fromEntries(
    Object.entries(one.nodes).map(([id, { state, tokens, until }]) => [
      id,
      { state, tokens, ...(until && { until: untilWords(state, until, now) }) },
    ]),
  ),
  taken: new Set(one.takenFlows),
  meta: amounts(process, one.data),
});
