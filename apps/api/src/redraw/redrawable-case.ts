import { Refusal } from '@samskab/contracts';
import type { CaseRow } from '@samskab/persistence';
import { authorise } from '../authorise.ts';
import { readCaseResource } from '../cases/case-resource.ts';
import { refuseEnded } from '../cases/find-case.ts';
import type { Ctx } from '../ctx.ts';

/** A running case the caller may change the drawing of. */
export async function redrawableCase(ctx: Ctx, caseId: string): Promise<CaseRow> {
  const { read } = ctx.database;
  const row = await read.cases.first({ id: caseId });
  if (!row) throw new Refusal('notFound');
  authorise(ctx, 'case.redraw', await readCaseResource(read, row));
  refuseEnded(row);
  return row;
}
