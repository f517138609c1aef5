import { randomUUID } from 'node:crypto';
import { lineBalances, post } from '@samskab/ledger';
import type { FundingOp, Line, Posting } from '@samskab/ledger';
import type { App } from '../../src/app.ts';
import { yearOf } from '../../src/ledger/year-of.ts';

export type OnLine = { line: Line; op: FundingOp; amount: number; at: string };

/** As the worker posts, on the day it is told. */
export function postOn(app: Pick<App, 'database'>, { line, op, amount, at }: OnLine): Promise<Posting> {
  return app.database.transaction(async (tx) => {
    const year = yearOf(at);
    const balances = lineBalances(await tx.ledger.lockLine(line, year));
    const context = {
      effectKey: `${line.caseId}/${randomUUID()}`,
      at,
      year,
      decision: 'Byrådet',
      cover: 'kassebeholdningen',
    };
    const posting = post(line, balances, { ...context, op, amount });
    if (!posting.ok) throw new Error(posting.message);
    await tx.ledger.post(posting.transfers);
    return posting;
  });
}

/** How a line stands, øre. */
export const standing = async ({ database }: Pick<App, 'database'>, line: Line, year: number) =>
  lineBalances(await database.read.ledger.line(line, year));
