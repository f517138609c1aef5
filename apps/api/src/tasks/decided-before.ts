import type { Data, Task } from '@samskab/contracts';
import type { Ctx } from '../ctx.ts';
import type { DrawingOf } from '../drawings/drawing-of.ts';
import { CaseLog } from '../history/case-log.ts';
import type { Entry } from '../history/case-log.ts';
import { readStory } from '../story/read-story.ts';
import type { FoundTask } from './find-task.ts';

type Before = Task['before'];
const SHOWN = 6;
const telling = new Set(['council', 'dissent', 'handover', 'correction', 'task']);

/** What has been decided in the case so far, and why: the last first. */
export async function decidedBefore(ctx: Ctx, { caseRow, drawing }: FoundTask): Promise<Before> {
  const { entries } = await readStory(ctx, caseRow.id);
  const log = new CaseLog(await ctx.database.read.log.entries(caseRow.id));
  const reasons = new Map(log.entries.map((entry) => [entry.seq, reasonOf(drawing, log, entry)]));
  return entries
    .filter(({ kind }) => telling.has(kind))
    .slice(-SHOWN)
    .toReversed()
    .map(({ at, text, actor, seq, kind }) => ({
      ...{ at, text, actor },
      reason: kind === 'dissent' ? null : (reasons.get(seq) ?? null),
    }));
}

/** A step's form says why in a field of its own ("Hvorfor?"), by whose id it is known; personal words stay where they are. */
function reasonOf(drawing: DrawingOf, log: CaseLog, { event }: Entry): string | null {
  if (event.type !== 'taskCompleted') return null;
  const node = log.nodeOf(event.task);
  const data: Data = event.data;
  const field = node === null ? undefined : drawing.form(node).find(({ variable }) => /reason|why/i.test(variable));
  if (!field || drawing.isPersonal(field.variable)) return null;
  const said = data[field.variable];
  return typeof said === 'string' && said.trim() !== '' ? said.trim() : null;
}
