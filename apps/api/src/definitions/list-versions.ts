import { Refusal } from '@samskab/contracts';
import type { VersionSummary } from '@samskab/contracts';
import { authorise } from '../authorise.ts';
import type { Ctx } from '../ctx.ts';
import { summarised } from './version-summary.ts';

/** Newest first; those that are one case's own are offered to no other. */
export async function listVersions(ctx: Ctx, key: string): Promise<{ items: VersionSummary[] }> {
  authorise(ctx, 'definition.read', { published: true });
  const { read } = ctx.database;
  if (!(await read.processes.first({ key }))) throw new Refusal('notFound');
  const rows = await read.versions.find({ processKey: key, caseId: null }, { order: { number: 'desc' } });
  return { items: await summarised(read, rows) };
}
