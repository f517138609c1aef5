import { Refusal } from '@samskab/contracts';
import { closeCaseYears } from '@samskab/persistence';
import type { Tx } from '@samskab/persistence';
import type { Ctx } from '../ctx.ts';
import { linesOf } from './lines-of.ts';
import { yearOf } from './year-of.ts';

type Wanted = { areaId: string; at: string; year: number; caseId?: string | undefined };

/** By hand nothing is posted in a year that is over; before the first posting of a new one the old ones end on the case. */
export async function openYear(tx: Tx, ctx: Ctx, { at, year, caseId }: Wanted): Promise<void> {
  const now = yearOf(at);
  if (year < now) throw new Refusal('yearClosed');
  if (caseId === undefined) return;
  await closeCaseYears(tx, { caseId, lines: await linesOf(tx, ctx, caseId), before: now });
}
