import { Refusal } from '@samskab/contracts';
import type { StartCase } from '@samskab/contracts';
import type { Tx, VersionRow } from '@samskab/persistence';
import { authorise } from '../authorise.ts';
import type { Ctx } from '../ctx.ts';
import { checkDrawing, examineDrawing } from '../definitions/check-drawing.ts';
import { publishDrawing } from '../definitions/publish-definition.ts';

type Drawing = NonNullable<StartCase['drawing']>;
type Own = { caseId: string; processKey: string; drawing: Drawing; at: string };

/** Looks a drawing through before a case begins on it, outside any transaction. Throws `definitionInvalid` with every fault. */
export async function examineBlankPaper(ctx: Ctx, { processKey, drawing }: StartCase): Promise<void> {
  if (!drawing) return;
  authorise(ctx, 'case.start', {});
  const checked = checkDrawing(processKey, drawing);
  const { faults } = checked.ok ? await examineDrawing(ctx.database.read, checked.model) : checked;
  if (faults.length > 0) throw new Refusal('definitionInvalid', undefined, faults);
}

/**
 * A blank sheet (domain.md I7): a case begins on a drawing of its own, with its first steps only, and is drawn on while
 * it runs. It need not be the process of any pattern.
 */
export async function blankPaper(ctx: Ctx, tx: Tx, { caseId, processKey, drawing, at }: Own): Promise<VersionRow> {
  const checked = checkDrawing(processKey, drawing);
  if (!checked.ok) throw new Refusal('definitionInvalid', undefined, checked.faults);
  if (!(await tx.processes.first({ key: processKey })))
    await tx.processes.insert({ key: processKey, name: checked.process.name ?? processKey });
  const by = { publishedBy: ctx.actor.id, publishedAt: at, note: 'Blankt papir' };
  return publishDrawing(tx, { processKey, ...drawing, caseId }, by);
}
