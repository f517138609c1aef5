import type { DraftRow } from '@samskab/persistence';
import type { App } from '../app.ts';
import { checkDrawing, examineDrawing } from '../definitions/check-drawing.ts';
import type { Ctx } from '../ctx.ts';

export type DraftFaults = { name: string; faults: number };

const MOST = 10;
/** By process: looking a drawing through takes seconds, so each revision is looked through once, while nobody waits. */
type Kept = Map<string, { revision: number; found: DraftFaults | undefined }>;
const keptBy = new WeakMap<App['drawings'], Kept>();

/** Of the newest drafts the one with most faults, as far as they have been looked through; undefined when none has any. */
export async function draftFaults(ctx: Ctx): Promise<DraftFaults | undefined> {
  const kept = keptOf(ctx);
  const drafts = await ctx.database.read.drafts.find({}, { order: { updatedAt: 'desc' }, limit: MOST });
  for (const draft of drafts) if (kept.get(draft.processKey)?.revision !== draft.revision) look(ctx, kept, draft);
  const found = drafts.flatMap(({ processKey }) => kept.get(processKey)?.found ?? []);
  return found.filter(({ faults }) => faults > 0).toSorted((a, b) => b.faults - a.faults)[0];
}

function keptOf({ drawings }: Ctx): Kept {
  const kept = keptBy.get(drawings) ?? new Map();
  keptBy.set(drawings, kept);
  return kept;
}

/** What was known of the revision before stands until this one has been looked through. */
function look(ctx: Ctx, kept: Kept, draft: DraftRow): void {
  kept.set(draft.processKey, { revision: draft.revision, found: kept.get(draft.processKey)?.found });
  ctx.background.track(
    examined(ctx, draft).then((found) => kept.set(draft.processKey, { revision: draft.revision, found })),
  );
}

async function examined({ database }: Ctx, { processKey, model, layout }: DraftRow): Promise<DraftFaults> {
  const checked = checkDrawing(processKey, { model, layout });
  if (!checked.ok) return { name: processKey, faults: checked.faults.length };
  const { faults } = await examineDrawing(database.read, checked.model);
  return { name: checked.process.name ?? processKey, faults: faults.length };
}
