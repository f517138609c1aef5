import { Refusal } from '@samskab/contracts';
import type { Version } from '@samskab/contracts';
import { authorise } from '../authorise.ts';
import type { Ctx } from '../ctx.ts';
import { summarised } from './version-summary.ts';

export async function readVersion(ctx: Ctx, id: string): Promise<Version> {
  authorise(ctx, 'definition.read', { published: true });
  const { read } = ctx.database;
  const row = await read.versions.first({ id });
  if (!row) throw new Refusal('notFound');
  const [summary] = await summarised(read, [row]);
  return { ...summary!, model: row.model, layout: row.layout };
}
