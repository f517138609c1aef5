import { Refusal } from '@samskab/contracts';
import type { CaseRow, Reads, Tx } from '@samskab/persistence';
import { authorise } from '../authorise.ts';
import type { Ctx } from '../ctx.ts';
import { readCaseResource } from './case-resource.ts';

/** A case the caller may read. Throws `notFound` for one that is not there, and for one that is not for them. */
export async function readableCase(ctx: Ctx, read: Reads, id: string): Promise<CaseRow> {
  const row = await read.cases.first({ id });
  if (!row) throw new Refusal('notFound');
  authorise(ctx, 'case.read', await readCaseResource(read, row));
  return row;
}

/** A case held by this unit of work, until it ends: nothing is appended to it meanwhile. */
export async function heldCase(tx: Tx, id: string): Promise<CaseRow> {
  const [row] = await tx.cases.lock({ id });
  if (!row) throw new Refusal('notFound');
  return row;
}

/** Called after the policy has been asked: who may not know of a case is not told that it ended. */
export function refuseEnded({ status }: CaseRow): void {
  if (status === 'ended' || status === 'cancelled') throw new Refusal('caseEnded');
}
