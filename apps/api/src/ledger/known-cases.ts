import type { Reads } from '@samskab/persistence';
import { may } from '../authorise.ts';
import { caseResources } from '../cases/case-resource.ts';
import type { Ctx } from '../ctx.ts';

/** Whether the reader may know which case money belongs to: of a closed one the books show the amounts alone. */
export async function knownCases(
  ctx: Ctx,
  read: Reads,
  ids: (string | null)[],
): Promise<(caseId: string | null) => boolean> {
  const wanted = [...new Set(ids.flatMap((id) => id ?? []))];
  const rows = wanted.length > 0 ? await read.cases.find({ id: wanted }) : [];
  const resource = await caseResources(read, rows);
  const known = new Set(wanted.filter((id) => may(ctx, 'case.read', resource(id))));
  return (caseId) => caseId === null || known.has(caseId);
}
