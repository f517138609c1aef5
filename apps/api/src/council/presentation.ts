import { toLocal } from '@samskab/calendar';
import type { StoryEntry } from '@samskab/contracts';
import { formatDate, renderTemplate } from '@samskab/expression';
import type { Tx } from '@samskab/persistence';
import { may } from '../authorise.ts';
import { readCaseResource } from '../cases/case-resource.ts';
import type { Ctx } from '../ctx.ts';
import { readStory } from '../story/read-story.ts';
import type { FoundItem } from './find-item.ts';

/** What a reader of an agenda wants to know of how it came to this. */
const telling = new Set(['start', 'task', 'council', 'dissent', 'money', 'handover']);

/** Told from the case: one line a step, by its day, disagreement included. */
export async function draftedPresentation(ctx: Ctx, caseId: string): Promise<string> {
  const { entries } = await readStory(ctx, caseId);
  return asDoneLast(entries)
    .filter(({ kind }) => telling.has(kind))
    .map(({ at, text }) => `${formatDate(toLocal(at).day)}: ${text.replace(/\.$/, '')}.`)
    .join('\n');
}

/** What was opened again is told as it was done last; dissent stays. */
function asDoneLast(entries: StoryEntry[]): StoryEntry[] {
  if (!entries.some(({ kind }) => kind === 'correction')) return entries;
  const isDoneOver = ({ kind, node }: StoryEntry, index: number): boolean =>
    (kind === 'task' || kind === 'money') &&
    node !== null &&
    entries.slice(index + 1).some((later) => later.kind === kind && later.node === node);
  return entries.filter((entry, index) => !isDoneOver(entry, index));
}

/** As it was put on the agenda: what the pattern says of itself. */
export const isUntouched = ({ item, drawing }: Pick<FoundItem, 'item' | 'drawing'>): boolean =>
  item.presentation === renderTemplate(drawing?.process.doc ?? '', item.data, drawing?.types);

type Told = { id: string; was: string; presentation: string };

/** What is to stand on an agenda where nobody has mended the draft; of cases that are not for the sender nothing. */
export async function untouched(ctx: Ctx, meetingId: string): Promise<Told[]> {
  const { read } = ctx.database;
  const told: Told[] = [];
  for (const item of await read.agenda.find({ meetingId, status: 'proposed' })) {
    const row = item.caseId === null ? undefined : await read.cases.first({ id: item.caseId });
    if (!row || !may(ctx, 'case.read', await readCaseResource(read, row))) continue;
    if (!isUntouched({ item, drawing: await ctx.drawings.one(read, row.versionId) })) continue;
    const presentation = await draftedPresentation(ctx, row.id);
    if (presentation !== '') told.push({ id: item.id, was: item.presentation, presentation });
  }
  return told;
}

/** Words that somebody mended meanwhile stay. */
export async function present(tx: Tx, told: readonly Told[]): Promise<void> {
  for (const { id, was, presentation } of told)
    await tx.agenda.update({ id, presentation: was, status: 'proposed' }, { presentation });
}
