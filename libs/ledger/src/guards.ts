import type { Oere } from './account.ts';
import type { Line, LineBalances } from './line.ts';
import type { LedgerCode } from './refusal.ts';
import type { FundingOp, Grounds } from './transfer.ts';

/** Really freed money of a case that is neither reserved nor spent. */
export const loose = (balances: LineBalances): Oere => balances.freed + balances.granted + balances.committed;

/** The words the forms use where nobody covers. */
const NOBODY: ReadonlySet<string> = new Set(['', 'ingen']);
const named = (cover: string | undefined): boolean => cover !== undefined && !NOBODY.has(cover.trim().toLowerCase());

/**
 * What a grant must rest on: only the council grants, and every supplementary appropriation names its cover
 * (freed money is its own cover).
 */
const grantFault = (line: Line, grounds: Grounds): LedgerCode | undefined => {
  if (!grounds.decision?.trim()) return 'noDecision';
  return line.kind !== 'freed' && !named(grounds.cover) ? 'noCover' : undefined;
};

/** What is missing on the grounds of an operation that is about to move money. */
export const groundsFault = (
  line: Line,
  op: FundingOp,
  grounds: Grounds & { area?: string },
): LedgerCode | undefined => {
  if (grounds.area !== undefined && grounds.area !== line.area) return 'moneyStays';
  return op === 'grant' ? grantFault(line, grounds) : undefined;
};

/** Really freed money is never taken back, it is reserved in its area (I1). */
export const takesFreedBack = (line: Line, op: FundingOp, balances: LineBalances): boolean =>
  line.kind === 'freed' && op === 'release' && loose(balances) > 0;

/** Why money cannot be committed yet: authority first, then whether it is real or released. */
const commitShortage = (line: Line, balances: LineBalances, amount: Oere): LedgerCode => {
  if (line.kind === 'frame') return 'frameFull';
  const authority = balances.grantedAhead + balances.granted + balances.reservedGranted;
  if (authority === 0) return 'notGranted';
  if (authority < amount) return 'overGranted';
  return line.kind === 'capital' ? 'notReleasedYet' : 'notFreedYet';
};

type Shortage = (line: Line, balances: LineBalances, amount: Oere) => LedgerCode;

/** The refusal when the ways of an operation hold less than was asked. `expect` draws on what has no end. */
export const SHORTAGE: Record<Exclude<FundingOp, 'expect'>, Shortage> = {
  grant: () => 'overExpected',
  free: (line) => (line.kind === 'capital' ? 'overGranted' : 'overExpected'),
  reserve: (line) => (line.kind === 'frame' ? 'frameFull' : 'overFreed'),
  commit: commitShortage,
  pay: () => 'overCommitted',
  release: () => 'overHeld',
};
