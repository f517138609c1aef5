import { Refusal } from '@samskab/contracts';
import type { EditRecommendation, Recommendation } from '@samskab/contracts';
import { authorise, may } from '../authorise.ts';
import { findItem, openItemFor } from '../council/find-item.ts';
import type { FoundItem } from '../council/find-item.ts';
import { draftedPresentation, isUntouched } from '../council/presentation.ts';
import type { Ctx } from '../ctx.ts';

/** What an item recommends and how it came to that, with a draft told from its case. */
export async function readRecommendation(ctx: Ctx, itemId: string): Promise<Recommendation> {
  const found = await findItem(ctx, ctx.database.read, itemId);
  authorise(ctx, 'council.read', found.resource);
  const { item, meeting, body, resource } = found;
  const draft = item.caseId === null ? '' : await draftedPresentation(ctx, item.caseId);
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
