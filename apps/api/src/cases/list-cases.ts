import type { CaseFilter, CaseSummary } from '@samskab/contracts';
import type { CaseRow, Where } from '@samskab/persistence';
import { authorise, may } from '../authorise.ts';
import type { Ctx } from '../ctx.ts';
import { caseResources } from './case-resource.ts';
import { caseSummaries } from './case-summary.ts';

/**
 * The cases the caller may see, those something happened in last first. A page can be shorter than its limit where
 * closed cases were left out; `next` still leads on.
 */
export async function listCases(ctx: Ctx, filter: CaseFilter): Promise<{ items: CaseSummary[]; next: string | null }> {
  authorise(ctx, 'case.list', {});
  const { read } = ctx.database;
  const { items, next } = await read.cases.list(where(ctx, filter), filter);
  const resource = await caseResources(read, items);
  const visible = items.filter(({ id }) => may(ctx, 'case.read', resource(id)));
  return { items: await caseSummaries(ctx.drawings, read, visible), next };
}

const where = (ctx: Ctx, { status, processKey, town, q }: CaseFilter): Where<CaseRow> => ({
  ...(status && { status }),
  ...(processKey && { processKey }),
  ...(town && { town }),
  ...(q && { title: { contains: q } }),
  ...onlyOwn(ctx),
});

/** Who is nothing but a participant has a page of their own cases, not one of everybody's with the rest left out. */
const onlyOwn = ({ actor }: Ctx): Where<CaseRow> =>
  actor.roles.every((role) => role === 'participant') ? { id: actor.participations.map(({ caseId }) => caseId) } : {};
