import { Refusal } from '@samskab/contracts';
import type { Draft, SaveDraft } from '@samskab/contracts';
import type { DraftRow, Json } from '@samskab/persistence';
import { authorise } from '../authorise.ts';
import type { Ctx } from '../ctx.ts';
import { checkDrawing } from './check-drawing.ts';
import { toDraft } from './read-draft.ts';

/**
 * Keeps a draft over the revision its writer saw. A draft may be unsound and need not run yet, but it is a drawing:
 * one that cannot be read is refused with every fault.
 */
export function saveDraft(ctx: Ctx, key: string, { revision, ...drawing }: SaveDraft): Promise<Draft> {
  return ctx.database.transaction(async (tx) => {
    authorise(ctx, 'definition.draft', { published: false });
    const checked = checkDrawing(key, drawing);
    if (!checked.ok) throw new Refusal('definitionInvalid', undefined, checked.faults);
    const [stored] = await tx.drafts.lock({ processKey: key });
    if ((stored?.revision ?? 0) !== revision) throw new Refusal('draftConflict');
    const draft: DraftRow = {
      processKey: key,
      revision: revision + 1,
      model: checked.model as Json,
      layout: checked.layout as Json,
      updatedBy: ctx.actor.id,
      updatedAt: await ctx.clock.now(tx.read),
    };
    await tx.processes.upsert({ key, name: checked.process.name ?? checked.model.name ?? key });
    await tx.drafts.upsert(draft);
    return toDraft(draft, ctx.person?.name ?? ctx.actor.id);
  });
}
