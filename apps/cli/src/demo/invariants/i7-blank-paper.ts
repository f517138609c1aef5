import type { Invariant } from './invariant.ts';

/** A case begins with what somebody wrote: no budget and no date of an end were asked for. */
export const blankPaper: Invariant = {
  id: 'I7',
  promise: 'Blankt papir: ved starten er der hverken spurgt om budget eller slutdato',
  breaches({ drawing, log }) {
    const asked = Object.keys((log[0]?.event['input'] ?? {}) as object);
    return drawing.process.variables
      .filter(({ id, type }) => asked.includes(id) && (type === 'money' || type === 'date'))
      .map(({ id, name }) => `Starten spørger om “${name ?? id}”`);
  },
};
