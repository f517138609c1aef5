import { toLocal } from '@samskab/calendar';
import type { StoryEntry } from '@samskab/contracts';
import { formatDate, renderTemplate } from '@samskab/expression';
import type { Tx } from '@samskab/persistence';
import { may } from '../authorise.ts';
import { readCaseResource } from '../cases/case-resource.ts';
import type { Ctx } from '../ctx.ts';
import { readStory } from '../story/read-story.ts';
import { findItem } from './find-item.ts';
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
export const isUntouched = ({ item, drawing }: FoundItem): boolean =>
  item.presentation === renderTemplate(drawing?.process.doc ?? '', item.data, drawing?.types);

type Told = { id: string; was: string; presentation: string };

/** What is to stand on an agenda where nobody has mended the draft; of cases that are not for the sender nothing. */
export async function untouched(ctx: Ctx, meetingId: string): Promise<Told[]> {
  const { read } = ctx.database;
  const told: Told[] = [];
  for (const { id } of await read.agenda.find({ meetingId, status: 'proposed' })) {
    const found = await findItem(ctx, read, id);
    const { caseRow, item } = found;
    if (!caseRow || !isUntouched(found) || !may(ctx, 'case.read', await readCaseResource(read, caseRow))) continue;
    told.push({ id, was: item.presentation, presentation: await draftedPresentation(ctx, caseRow.id) });
  }
  return told;
}

/** Words that somebody mended meanwhile stay. */
export async function present(tx: Tx, told: readonly Told[]): Promise<void> {
  for (const { id, was, presentation } of told)
    await tx.agenda.update({ id, presentation: was, status: 'proposed' }, { presentation });
}
