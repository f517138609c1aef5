import { Refusal } from '@samskab/contracts';
import type { CastVotes, Item } from '@samskab/contracts';
import { canVote, countVotes } from '@samskab/council';
import { Conflict } from '@samskab/persistence';
import type { ListVoteRow, Tx, VoteRow } from '@samskab/persistence';
import type { Ctx } from '../ctx.ts';
import { listNamed } from './body-of.ts';
import { openItemFor } from './find-item.ts';
import type { FoundItem } from './find-item.ts';
import { readItem } from './read-item.ts';
import { granted, refusedBy } from './refused.ts';

type ByMember = Extract<CastVotes, { by: 'member' }>;
type ByList = Extract<CastVotes, { by: 'list' }>;

/** Records one member's vote, or the count of every list; an item is voted on in one of the two ways. */
export async function castVotes(ctx: Ctx, itemId: string, votes: CastVotes): Promise<Item> {
  await ctx.database.transaction(async (tx) => {
    const memberId = votes.by === 'member' ? { memberId: votes.memberId } : {};
    const found = await openItemFor(ctx, tx, { id: itemId, action: 'council.vote', ...memberId });
    await (votes.by === 'member' ? castOne(ctx, tx, found, votes) : countLists(tx, found, votes));
    await tx.agenda.update({ id: itemId }, { status: 'open' });
  });
  return readItem(ctx, itemId);
}

async function castOne(ctx: Ctx, tx: Tx, { item, sitting, record }: FoundItem, vote: ByMember): Promise<void> {
  const { memberId, choice } = vote;
  granted(canVote(sitting, memberId));
  if (record.listVotes.length > 0) throw new Refusal('alreadyVoted', 'Stemmerne er talt efter lister.');
  const at = await ctx.clock.now(tx.read);
  await cast(tx, { itemId: item.id, memberId, choice, castBy: ctx.actor.id, at });
}

/** The database has the last word on a second vote, and on one by the disqualified. */
async function cast(tx: Tx, vote: VoteRow): Promise<void> {
  try {
    await tx.agenda.castVote(vote);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    throw new Refusal(error.kind === 'forbidden' ? 'memberDisqualified' : 'alreadyVoted');
  }
}

/** Lists can be counted again until the item is closed. */
async function countLists(tx: Tx, { item, body, sitting, record }: FoundItem, { lists }: ByList): Promise<void> {
  if (record.votes.length > 0) throw new Refusal('alreadyVoted', 'Der er allerede stemt medlem for medlem.');
  const votes = lists.map(({ list, ...counts }) => ({ list: listNamed(body, list), ...counts }));
  const counted = countVotes(sitting, { kind: 'lists', votes });
  if (counted && 'refused' in counted) throw refusedBy(counted);
  const rows = votes.flatMap(({ list: listId, ...counts }) =>
    (['for', 'against', 'abstain'] as const).map((choice): ListVoteRow => ({
      itemId: item.id,
      listId,
      choice,
      count: counts[choice],
    })),
  );
  await tx.agenda.setListVotes(item.id, rows);
}
