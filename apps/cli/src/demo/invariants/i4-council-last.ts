import type { Records } from '../records.ts';
import type { Invariant } from './invariant.ts';
import { choices, councilDecisions, deeds, isYes } from './happened.ts';

/** Every choice that is ordered later stands before the council decides; and what is ordered is what it said yes to. */
export const councilLast: Invariant = {
  id: 'I4',
  promise: 'Byrådet beslutter til sidst: først er det konkrete valgt',
  breaches: (records) => [...beforeChoice(records), ...changedAfterwards(records)],
};

const choicesOf = ({ drawing }: Records): string[] => [
  ...new Set(drawing.process.nodes.flatMap(({ id }) => drawing.facet(id, 'order')?.decidedBy ?? [])),
];

function beforeChoice(records: Records): string[] {
  const chosen = choices(records);
  return councilDecisions(records).flatMap((decision) =>
    choicesOf(records)
      .filter((choice) => !chosen.some(({ node, seq }) => node === choice && seq < decision.seq))
      .map((choice) => `Byrådet besluttede før “${records.drawing.nameOf(choice)}”`),
  );
}

/** Within a frame the council has decided beforehand, and a drawing asks it nothing. */
const asksCouncil = ({ drawing }: Records): boolean =>
  drawing.process.nodes.some(({ id }) => drawing.facet(id, 'checkpoint')?.body === 'council');

function changedAfterwards(records: Records): string[] {
  if (!asksCouncil(records)) return [];
  const { drawing } = records;
  const chosen = choices(records);
  const yes = councilDecisions(records).filter(isYes);
  return deeds(records, 'taskCompleted').flatMap((order) => {
    const choice = drawing.facet(order.node, 'order')?.decidedBy;
    const made = chosen.findLast(({ node, seq }) => node === choice && seq < order.seq);
    const between = yes.some(({ seq }) => seq < order.seq && seq > (made?.seq ?? -1));
    return choice === undefined || between
      ? []
      : [`${drawing.nameOf(order.node)}: byrådet har ikke sagt ja til valget`];
  });
}
