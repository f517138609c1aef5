import type { Oere } from './account.ts';
import { draw, movable, transfersOf } from './draw.ts';
import type { Line, LineBalances } from './line.ts';
import type { Posting } from './post.ts';
import { refuse } from './refusal.ts';
import { BACK } from './routes.ts';
import type { FundingOp, PostingContext } from './transfer.ts';

/**
 * Takes back `moved` øre of an operation whose scope was cancelled while it ran. Refused (`notReversible`) when the money
 * has gone on since, or is of a kind that is never taken back.
 */
export const undo = (
  line: Line,
  balances: LineBalances,
  done: { op: FundingOp; moved: Oere },
  context: PostingContext,
): Posting => {
  const ways = BACK[line.kind][done.op] ?? [];
  if (movable(balances, ways) < done.moved) return refuse('notReversible');
  const moves = draw(balances, ways, done.moved);
  return { ok: true, transfers: transfersOf(line, moves, 'undo', context), moved: done.moved };
};
