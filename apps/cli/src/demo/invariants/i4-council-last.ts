import type { Records } from '../records.ts';
import type { Invariant } from './invariant.ts';
import { decisions, deeds, isYes } from './happened.ts';

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
  const done = deeds(records, 'taskCompleted');
  return decisions(records).flatMap((decision) =>
    choicesOf(records)
      .filter((choice) => !done.some(({ node, seq }) => node === choice && seq < decision.seq))
      .map((choice) => `Byrådet besluttede før “${records.drawing.nameOf(choice)}”`),
  );
}

function changedAfterwards(records: Records): string[] {
  const { drawing } = records;
  const done = deeds(records, 'taskCompleted');
  const yes = decisions(records).filter(isYes);
  return done.flatMap((order) => {
    const choice = drawing.facet(order.node, 'order')?.decidedBy;
    const chosen = done.findLast(({ node, seq }) => node === choice && seq < order.seq);
    const between = yes.some(({ seq }) => seq < order.seq && seq > (chosen?.seq ?? -1));
    return choice === undefined || between
      ? []
      : [`${drawing.nameOf(order.node)}: byrådet har ikke sagt ja til valget`];
  });
}
