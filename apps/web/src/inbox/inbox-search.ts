import { InboxGroup } from '@samskab/contracts';
import { z } from 'zod';

const word = z.string().max(200).optional().catch(undefined);

/** What the inbox is narrowed to, and what stands open beside it; all of it in the page's address. */
export const InboxSearch = z.object({
  hvem: z.enum(['hele-teamet']).optional().catch(undefined),
  by: word,
  monster: word,
  rolle: word,
  frist: InboxGroup.optional().catch(undefined),
  q: word,
  brev: word,
  indstilling: word,
});
export type InboxSearch = z.infer<typeof InboxSearch>;

/** The same as the API is asked. */
export const scopeOf = ({ hvem, by, monster, rolle, q }: InboxSearch): Record<string, string | undefined> => ({
  who: hvem === 'hele-teamet' ? 'team' : 'mine',
  town: by,
  processKey: monster,
  role: rolle,
  q,
});

/** What a saved view keeps: everything but what stands open. */
export function viewOf({ brev: _brev, indstilling: _item, ...search }: InboxSearch): Record<string, string> {
  const set = Object.entries(search).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return Object.fromEntries(set);
}

const text = (search: Record<string, string>): string => JSON.stringify(Object.entries(search).toSorted());

/** Whether the page shows what a view keeps. */
export const isView = (search: InboxSearch, view: Record<string, string>): boolean =>
  text(viewOf(search)) === text(view);

export const isNarrowed = ({ by, monster, rolle, frist, q }: InboxSearch): boolean =>
  [by, monster, rolle, frist, q].some(Boolean);
