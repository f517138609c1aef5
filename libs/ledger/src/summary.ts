import type { Oere } from './account.ts';
import type { LineBalances } from './line.ts';

/**
 * A line (or an area) on the screen, øre. Every krone stands in exactly one of the figures from `expected` to
 * `reallocated`; the last two repeat parts of them.
 */
export type Summary = {
  /** "Forventet" */
  expected: Oere;
  /** "Frigjort": real, not yet granted */
  freed: Oere;
  /** "Bevilget": granted and not yet committed */
  granted: Oere;
  /** "Reserveret" */
  reserved: Oere;
  /** "Disponeret" */
  committed: Oere;
  /** "Brugt" */
  used: Oere;
  /** "Tilbage": released */
  returned: Oere;
  /** "Bortfaldet" on 31 December */
  lapsed: Oere;
  /** "Flyttet ud af området": a breach of the promise */
  reallocated: Oere;
  /** Of `granted`: "kan bruges fra …", for the money is not real or not released yet */
  grantedAhead: Oere;
  /** What could be committed now; on a frame also the area's room */
  usable: Oere;
};

export const summary = (balances: LineBalances): Summary => {
  const { expected, freed, grantedAhead, granted, reserved, reservedGranted, room } = balances;
  const { committed, used, returned, lapsed, reallocated } = balances;
  return {
    expected,
    freed,
    granted: grantedAhead + granted,
    reserved: reserved + reservedGranted,
    committed,
    used,
    returned,
    lapsed,
    reallocated,
    grantedAhead,
    usable: granted + reservedGranted + room,
  };
};
