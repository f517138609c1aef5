import type { Line, LineBalances, LineKind } from './line.ts';
import { advance } from './line.ts';
import type { Posted } from './post.ts';
import { post } from './post.ts';
import type { FundingOp, PostingContext } from './transfer.ts';

/** What is not paid is taken back; what is really freed is reserved in its area first (I1). */
const STEPS: Record<LineKind, readonly FundingOp[]> = {
  freed: ['reserve', 'release'],
  frame: ['release'],
  operating: ['release'],
  capital: ['release'],
};

/** One line of a case that is ended by a person. Never refused: whatever stands on the line can be settled. */
export const settleLine = (line: Line, balances: LineBalances, context: PostingContext): Posted => {
  let standing = balances;
  const posted: Posted = { ok: true, transfers: [], moved: 0 };
  for (const op of STEPS[line.kind]) {
    const effectKey = `${context.effectKey}/${op}`;
    const step = post(line, standing, { ...context, effectKey, op, amount: 'all' });
    if (!step.ok) throw new Error(`line ${line.id} could not be settled: ${step.refused}`);
    standing = advance(standing, step.transfers);
    posted.transfers.push(...step.transfers);
    posted.moved += step.moved;
  }
  return posted;
};

/** A case ended by a person with a reason, line by line; the posting is one effect, its transfers carry parts of its key. */
export const cancelCase = (
  lines: readonly { line: Line; balances: LineBalances }[],
  context: PostingContext,
): Posted => {
  const settled = lines.map(({ line, balances }) => settleLine(line, balances, context));
  return {
    ok: true,
    transfers: settled.flatMap((posted) => posted.transfers),
    moved: settled.reduce((sum, posted) => sum + posted.moved, 0),
  };
};
