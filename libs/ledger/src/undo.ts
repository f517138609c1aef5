import type { Oere } from './account.ts';
import type { Move } from './draw.ts';
import { draw, movable, transfersOf } from './draw.ts';
import type { Line, LineBalances } from './line.ts';
import type { Posting } from './post.ts';
import { refuse } from './refusal.ts';
import type { Way } from './routes.ts';
import { BACK } from './routes.ts';
import type { FundingOp, PostingContext, Transfer } from './transfer.ts';

/** What is taken back: the operation, what it moved, øre, and the movements it made where they are known. */
export type Undone = { op: FundingOp; moved: Oere; made?: readonly Pick<Transfer, 'debit' | 'credit' | 'amount'>[] };

/**
 * Takes back `moved` øre of an operation whose scope was cancelled while it ran: into the very accounts it came from, or,
 * where money has become real or granted since, the way that kind of line allows. Refused (`notReversible`) when the money
 * has gone on since, or is of a kind that is never taken back.
 */
export const undo = (line: Line, balances: LineBalances, done: Undone, context: PostingContext): Posting => {
  const ways = BACK[line.kind][done.op] ?? [];
  const moves = ways.length > 0 ? (backwards(balances, done) ?? byWays(balances, ways, done)) : undefined;
  return moves
    ? { ok: true, transfers: transfersOf(line, moves, 'undo', context), moved: done.moved }
    : refuse('notReversible');
};

const backwards = (balances: LineBalances, { made = [] }: Undone): Move[] | undefined => {
  const moves = made.map(({ debit, credit, amount }) => ({ from: credit.state, to: debit.state, amount }));
  const left: Partial<Record<string, Oere>> = { ...balances };
  const standing = moves.every(({ from, amount }) => (left[from] = (left[from] ?? 0) - amount) >= 0);
  return moves.length > 0 && standing ? moves : undefined;
};

const byWays = (balances: LineBalances, ways: readonly Way[], { moved }: Undone): Move[] | undefined =>
  movable(balances, ways) < moved ? undefined : draw(balances, ways, moved);
