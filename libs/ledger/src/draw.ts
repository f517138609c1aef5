import type { AccountKey, AccountState, CaseState, Oere } from './account.ts';
import { mayOverdraw } from './account.ts';
import type { Line, LineBalances } from './line.ts';
import type { Way } from './routes.ts';
import { HOME } from './routes.ts';
import type { PostingContext, Transfer, TransferKind } from './transfer.ts';

/** A part of an operation: `amount` øre along one way. */
export type Move = Way & { amount: Oere };

/** What stands where a way begins; without end where money comes from. */
export const capacity = (balances: LineBalances, { from }: Way): Oere =>
  mayOverdraw(from) ? Number.POSITIVE_INFINITY : balances[from as CaseState | 'room'];

export const movable = (balances: LineBalances, ways: readonly Way[]): Oere =>
  ways.reduce((sum, way) => sum + capacity(balances, way), 0);

/** Takes `amount` (at most what is movable) along the ways, emptying each before the next. */
export const draw = (balances: LineBalances, ways: readonly Way[], amount: Oere): Move[] => {
  let left = amount;
  const moves = ways.map((way) => {
    const part = Math.min(left, capacity(balances, way));
    left -= part;
    return { ...way, amount: part };
  });
  return moves.filter((move) => move.amount > 0);
};

/** Money only passes through `returned`: the same posting brings it home. */
export const sweep = (line: Line, moves: readonly Move[]): Move[] => {
  const passing = moves.filter((move) => move.to === 'returned').reduce((sum, move) => sum + move.amount, 0);
  return passing === 0 ? [...moves] : [...moves, { from: 'returned', to: HOME[line.kind], amount: passing }];
};

/** The account of a state: the area's own for the frame's room, else the line's. */
export const accountOf = (line: Line, state: AccountState, year: number): AccountKey =>
  state === 'room'
    ? { area: line.area, caseId: null, line: null, year, state }
    : { area: line.area, caseId: line.caseId, line: line.id, year: null, state };

/** The moves of one line as transfers. */
export const transfersOf = (
  line: Line,
  moves: readonly Move[],
  kind: TransferKind,
  context: PostingContext,
): Transfer[] => {
  const { effectKey, at, year, decision, cover, purpose, reason } = context;
  return moves.map(({ from, to, amount }, index) => ({
    id: `${effectKey}/${line.id}/${index}`,
    effectKey,
    kind,
    area: line.area,
    debit: accountOf(line, from, year),
    credit: accountOf(line, to, year),
    amount,
    caseId: line.caseId,
    line: line.id,
    year,
    at,
    ...(decision === undefined ? {} : { decision }),
    ...(cover === undefined ? {} : { cover }),
    ...(purpose === undefined ? {} : { purpose }),
    ...(reason === undefined ? {} : { reason }),
  }));
};
