import { Refusal } from '@samskab/contracts';
import type { Version } from '@samskab/contracts';
import { authorise, may } from '../authorise.ts';
import { readCaseResource } from '../cases/case-resource.ts';
import type { Ctx } from '../ctx.ts';
import { summarised } from './version-summary.ts';

/** A published drawing: for the municipality, and for who takes part in a case that follows it. */
export async function readVersion(ctx: Ctx, id: string): Promise<Version> {
  await authoriseVersion(ctx, id);
  const { read } = ctx.database;
  const row = await read.versions.first({ id });
  if (!row) throw new Refusal('notFound');
  const [summary] = await summarised(read, [row]);
  return { ...summary!, model: row.model, layout: row.layout };
}

async function authoriseVersion(ctx: Ctx, versionId: string): Promise<void> {
  const { read } = ctx.database;
  const own = ctx.actor.participations.map(({ caseId }) => caseId);
  const followed = own.length > 0 ? await read.cases.first({ id: own, versionId }) : undefined;
  if (followed && !may(ctx, 'definition.read', { published: true }))
    return authorise(ctx, 'case.read', await readCaseResource(read, followed));
  authorise(ctx, 'definition.read', { published: true });
}
