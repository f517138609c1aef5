import { Refusal } from '@samskab/contracts';
import type { CaseRow, HandoverRow, Reads, Tx } from '@samskab/persistence';
import type { DrawingRole, HandoverResource, InCase } from '@samskab/policy';
import { authorise } from '../authorise.ts';
import { readCaseResource } from '../cases/case-resource.ts';
import { heldCase, refuseEnded } from '../cases/find-case.ts';
import type { Ctx } from '../ctx.ts';
import type { DrawingOf } from '../drawings/drawing-of.ts';

/** A hand-over with its case and its drawing. */
export type FoundHandover = { row: HandoverRow; caseRow: CaseRow; drawing: DrawingOf; inCase: InCase };

export async function findHandover(ctx: Ctx, read: Reads, id: string): Promise<FoundHandover> {
  const row = await read.handovers.first({ id });
  const caseRow = row && (await read.cases.first({ id: row.caseId }));
  if (!row || !caseRow) throw new Refusal('notFound');
  const drawing = await ctx.drawings.one(read, caseRow.versionId);
  return { row, caseRow, drawing, inCase: await readCaseResource(read, caseRow) };
}

export function handoverResource(
  { row, drawing, inCase }: FoundHandover,
  party: HandoverResource['party'],
): HandoverResource {
  return { ...inCase, giver: roleOf(drawing, row.fromRole), receiver: roleOf(drawing, row.toRole), party };
}

/** A party the drawing does not know is nobody's but the case worker's. */
const roleOf = (drawing: DrawingOf, id: string): DrawingRole => ({ id, side: drawing.role(id)?.side ?? 'other' });

type Wanted = { id: string; action: `handover.${'offer' | 'accept' | 'refuse'}`; side: 'from' | 'to' };

/** A hand-over that is still to be done, with its case held by this unit of work; who looks at the case is told. */
export async function openHandoverFor(ctx: Ctx, tx: Tx, { id, action, side }: Wanted): Promise<FoundHandover> {
  const before = await tx.handovers.first({ id });
  if (!before) throw new Refusal('notFound');
  await heldCase(tx, before.caseId);
  await tx.handovers.lock({ id });
  const found = await findHandover(ctx, tx.read, id);
  authorise(ctx, action, handoverResource(found, side === 'from' ? 'giver' : 'receiver'));
  refuseEnded(found.caseRow);
  if (found.row.status === 'withdrawn') throw new Refusal('stale');
  if (found.row.status === 'accepted') throw new Refusal('handoverAnswered');
  await tx.touches.touch(found.caseRow.id);
  return found;
}
