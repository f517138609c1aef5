import { Refusal } from '@samskab/contracts';
import type { Draft } from '@samskab/contracts';
import type { DraftRow } from '@samskab/persistence';
import { authorise } from '../authorise.ts';
import type { Ctx } from '../ctx.ts';

export async function readDraft(ctx: Ctx, key: string): Promise<Draft> {
  authorise(ctx, 'definition.read', { published: false });
  const { read } = ctx.database;
  const draft = await read.drafts.first({ processKey: key });
  if (!draft) throw new Refusal('notFound');
  const writer = await read.people.first({ id: draft.updatedBy });
  return toDraft(draft, writer?.name ?? draft.updatedBy);
}

export const toDraft = ({ processKey, revision, model, layout, updatedAt }: DraftRow, updatedBy: string): Draft => ({
  key: processKey,
  revision,
  model,
  layout,
  updatedAt,
  updatedBy,
});
