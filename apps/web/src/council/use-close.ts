import type { Item } from '@samskab/contracts';
import type { Sitting } from '@samskab/council';
import { useWrite } from '../api/use-write.ts';
import { council } from '../texts/council.ts';
import { listsAt } from './at-table.ts';
import { councilApi } from './council-api.ts';
import type { Draft } from './decision.ts';
import { countsOf, toSend } from './decision.ts';

export type Wish = { draft: Draft; data: Record<string, unknown> };

/** The votes are recorded first, each once: who has voted already, on this page or another, is passed over. */
async function record(item: Item, sitting: Sitting, draft: Draft): Promise<void> {
  if (draft.voting === 'list') {
    const lists = listsAt(sitting).map(({ letter }) => ({ list: letter, ...countsOf(draft, letter) }));
    await councilApi.vote(item.id, { by: 'list', lists }, crypto.randomUUID());
    return;
  }
  const { votes } = await councilApi.item(item.id);
  const recorded = new Set(votes.members.map(({ memberId }) => memberId));
  for (const [memberId, choice] of Object.entries(draft.members)) {
    if (!recorded.has(memberId))
      await councilApi.vote(item.id, { by: 'member', memberId, choice }, crypto.randomUUID());
  }
}

/** *Bekræft beslutning*: one wish, though votes go before it. */
export const useClose = (item: Item, sitting: Sitting) =>
  useWrite({
    send: async ({ draft, data }: Wish, key) => {
      const { body, votes } = toSend(draft, item, sitting, data);
      if (votes) await record(item, sitting, draft);
      return councilApi.close(item.id, body, key);
    },
    said: () => council.confirm.noted,
    quiet: true,
  });
