import { toLocal } from '@samskab/calendar';
import { Refusal } from '@samskab/contracts';
import type { EditRecommendation, Recommendation, StoryEntry } from '@samskab/contracts';
import { formatDate, renderTemplate } from '@samskab/expression';
import { authorise, may } from '../authorise.ts';
import { findItem, openItemFor } from '../council/find-item.ts';
import type { FoundItem } from '../council/find-item.ts';
import type { Ctx } from '../ctx.ts';
import { readStory } from '../story/read-story.ts';

/** What an item recommends and how it came to that, with a draft told from its case. */
export async function readRecommendation(ctx: Ctx, itemId: string): Promise<Recommendation> {
  const found = await findItem(ctx, ctx.database.read, itemId);
  authorise(ctx, 'council.read', found.resource);
  const { item, meeting, body, resource } = found;
  const draft = item.caseId === null ? '' : await drafted(ctx, item.caseId);
  const mayEdit = isUnsent(found) && may(ctx, 'council.recommend', resource);
  return {
    ...{ itemId, title: item.title, bodyName: body.name, meetingAt: meeting.at, mayEdit },
    ...{ recommendation: item.recommendation, drafted: draft },
    presentation: mayEdit && draft !== '' && isUntouched(found) ? draft : item.presentation,
  };
}

/**
 * Mends the words before the agenda is sent; they are the same before every body on the way. Throws `itemClosed` once
 * they are the council's.
 */
export async function editRecommendation(ctx: Ctx, itemId: string, words: EditRecommendation): Promise<Recommendation> {
  await ctx.database.transaction(async (tx) => {
    const found = await openItemFor(ctx, tx, { id: itemId, action: 'council.recommend' });
    if (!isUnsent(found)) throw new Refusal('itemClosed', 'Dagsordenen er sendt. Teksten kan ikke rettes længere.');
    const { caseId, checkpoint } = found.item;
    const treated = { caseId, checkpoint, status: 'proposed' as const };
    await tx.agenda.update(caseId === null || checkpoint === null ? { id: itemId } : treated, words);
  });
  return readRecommendation(ctx, itemId);
}

const isUnsent = ({ item, meeting }: FoundItem): boolean => item.status === 'proposed' && meeting.agendaSentAt === null;

/** As it was put on the agenda: what the pattern says of itself. */
const isUntouched = ({ item, drawing }: FoundItem): boolean =>
  item.presentation === renderTemplate(drawing?.process.doc ?? '', item.data, drawing?.types);

/** What a reader of an agenda wants to know of how it came to this. */
const telling = new Set(['start', 'task', 'council', 'dissent', 'money', 'handover']);

/** One line a step, by its day, disagreement included; a case that is not for the reader tells nothing. */
async function drafted(ctx: Ctx, caseId: string): Promise<string> {
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
