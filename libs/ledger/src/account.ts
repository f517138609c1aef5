/** Money is whole øre, always a safe integer. */
export type Oere = number;

/**
 * Where a krone stands. A krone stands in exactly one account; authority (granted) and reality (freed) are two
 * dimensions of the *same* krone, so the states are their product and never two books that could drift apart:
 *
 *                   not granted    granted
 *   not yet real    expected       grantedAhead     "Bevilget, kan bruges fra …"; capital: granted, not released
 *   real            freed          granted          usable
 *   set aside       reserved       reservedGranted  usable; within a frame: what the case has set aside
 */
export type CaseState =
  | 'expected'
  | 'freed'
  | 'grantedAhead'
  | 'granted'
  | 'reserved'
  | 'reservedGranted'
  | 'committed'
  | 'used'
  | 'returned'
  | 'lapsed'
  | 'reallocated';

/** Where money comes from: below zero by what was taken from them. */
export type ContraState = 'source' | 'cover' | 'budget' | 'incoming';

/** `room` is the area's frame for a year, shared by all cases of the area. */
export type AccountState = CaseState | ContraState | 'room';

/** An account: one state of one line of one case, or (case and line null) of the area itself in a year. */
export type AccountKey = {
  area: string;
  caseId: string | null;
  line: string | null;
  year: number | null;
  state: AccountState;
};

/** What an account has ever given (`debits`) and received (`credits`), in øre; its balance is the difference. */
export type AccountTotals = { debits: Oere; credits: Oere };

const CONTRA: Record<ContraState, true> = { source: true, cover: true, budget: true, incoming: true };

/** Only the accounts money comes from may stand below zero. */
export const mayOverdraw = (state: AccountState): boolean => state in CONTRA;

/** One text per account, the same for the same key; no two keys share one, whatever characters names hold. */
export const accountId = (key: AccountKey): string =>
  JSON.stringify([key.area, key.caseId, key.line, key.year, key.state]);

/** The account an `accountId` stands for. */
export const accountKey = (id: string): AccountKey => {
  const [area, caseId, line, year, state] = JSON.parse(id) as [
    string,
    string | null,
    string | null,
    number | null,
    AccountState,
  ];
  return { area, caseId, line, year, state };
};

export const balanceOf = ({ debits, credits }: AccountTotals): Oere => credits - debits;
