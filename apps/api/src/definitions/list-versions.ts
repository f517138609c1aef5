import { Refusal } from '@samskab/contracts';
import type { VersionSummary } from '@samskab/contracts';
import { authorise } from '../authorise.ts';
import type { Ctx } from '../ctx.ts';
import { summarised } from './version-summary.ts';

/** Newest first. */
export async function listVersions(ctx: Ctx, key: string): Promise<{ items: VersionSummary[] }> {
  authorise(ctx, 'definition.read', { published: true });
  const { read } = ctx.database;
  if (!(await read.processes.first({ key }))) throw new Refusal('notFound');
  return {
    items: await summarised(read, await read.versions.find({ processKey: key }, { order: { number: 'desc' } })),
  };
}
