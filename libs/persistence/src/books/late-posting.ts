import { lapseFrame, lineBalances, reinstateFrame } from '@samskab/ledger';
import type { PostingContext } from '@samskab/ledger';
import type { Tx } from '../tx.ts';
import { areaKey } from './close-years.ts';

/**
 * A posting that belongs to a year whose frame has lapsed, because it was delivered late: the room is there again while it
 * is posted, and what it leaves lapses again. So the year's books are the same whichever came first. Where nothing lapsed
 * this is `post` alone.
 */
export async function reopened<T>(tx: Tx, area: string, context: PostingContext, post: () => Promise<T>): Promise<T> {
  await tx.ledger.lockAreas([area]);
  const { year, effectKey, at } = context;
  const ended = await tx.read.effects.first({ key: areaKey(year, area) });
  if (!ended) return post();
  const held = async () => lineBalances(await tx.ledger.accounts({ area, caseId: null, year }));
  const again = (part: string) => ({ effectKey: `${effectKey}/${part}`, at, year });
  await tx.ledger.post(reinstateFrame(area, (await held()).lapsed, again('reinstate')).transfers);
  const posted = await post();
  await tx.ledger.post(lapseFrame(area, (await held()).room, again('lapse')).transfers);
  return posted;
}
