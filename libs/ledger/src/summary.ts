import type { Oere } from './account.ts';
import type { LineBalances, LineKind } from './line.ts';

/** One line (or an area) on the screen, øre; every krone in exactly one of the figures up to `reallocated`. */
export type Summary = {
  /** "Forventet" */
  expected: Oere;
  /** "Frigjort": real, not yet granted */
  freed: Oere;
  /** "Bevilget": granted and not yet committed, `grantedAhead` included */
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
  /** Of `granted`: cannot be used yet ("kan bruges fra …") */
  grantedAhead: Oere;
  /** What could be committed now */
  usable: Oere;
};

export const summary = (_kind: LineKind, _balances: LineBalances): Summary => {
  throw new Error('to follow');
};
