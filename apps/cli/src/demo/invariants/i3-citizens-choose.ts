import type { Records } from '../records.ts';
import type { Invariant } from './invariant.ts';
import { choices, deeds } from './happened.ts';
import type { Deed } from './happened.ts';

/** Every order of the municipality has a choice behind it, which citizens made and which is on record. */
export const citizensChoose: Invariant = {
  id: 'I3',
  promise: 'Borgerne vælger, kommunen bestiller: hver bestilling har et valg bag sig',
  breaches(records) {
    const chosen = choices(records);
    return deeds(records, 'taskCompleted').flatMap((order) => {
      const chosenAt = records.drawing.facet(order.node, 'order')?.decidedBy;
      return chosenAt === undefined ? [] : faultsOf(records, chosen, order, chosenAt);
    });
  },
};

function faultsOf({ drawing }: Records, chosen: readonly Deed[], order: Deed, chosenAt: string): string[] {
  const name = drawing.nameOf(order.node);
  const choice = chosen.findLast(({ node, seq }) => node === chosenAt && seq < order.seq);
  if (!choice) return [`${name}: ingen har valgt (“${drawing.nameOf(chosenAt)}” er ikke udført)`];
  const sides = [chosenAt, order.node].map((id) => sideOf(drawing, id));
  return sides[0] === 'citizens' && sides[1] === 'municipality'
    ? []
    : [`${name}: ${sides.join(' vælger, bestiller ')}`];
}

function sideOf(drawing: Records['drawing'], id: string): string {
  const node = drawing.node(id);
  return node?.type === 'activity' && node.role !== undefined ? drawing.role(node.role).side : '';
}
