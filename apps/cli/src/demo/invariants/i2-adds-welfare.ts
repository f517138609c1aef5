import type { Invariant } from './invariant.ts';
import { deeds, isBlank, madePostings } from './happened.ts';

/** The shipped patterns ask for it in this variable. */
const STILL_DOES = 'stillDoes';

/** Before money is granted, somebody has answered what the municipality still does. */
export const addsWelfare: Invariant = {
  id: 'I2',
  promise: 'Bidrag lægger til: det står skrevet, hvad kommunen stadig gør, før der bevilges',
  breaches(records) {
    const answered = deeds(records, 'taskCompleted').filter(({ data }) => !isBlank(data[STILL_DOES]));
    return madePostings(records)
      .filter(({ op, seq }) => op === 'grant' && !answered.some((deed) => deed.seq < seq))
      .map(({ node }) => `${records.drawing.nameOf(node)}: ingen har skrevet, hvad kommunen stadig gør`);
  },
};
