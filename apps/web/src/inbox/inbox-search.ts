import type { InboxGroup } from '@samskab/contracts';
import { oneOf, word } from '../api/search.ts';

const groups = ['today', 'week', 'later', 'others'] as const satisfies readonly InboxGroup[];

/** What the inbox is narrowed to, and what stands open beside it; all of it in the page's address. */
export type InboxSearch = {
  hvem?: 'hele-teamet';
  by?: string;
  monster?: string;
  rolle?: string;
  frist?: InboxGroup;
  q?: string;
  brev?: string;
  indstilling?: string;
};

export const inboxSearch = (asked: Record<string, unknown>): InboxSearch => ({
  hvem: oneOf(asked.hvem, ['hele-teamet']),
  by: word(asked.by),
  monster: word(asked.monster),
  rolle: word(asked.rolle),
  frist: oneOf(asked.frist, groups),
  q: word(asked.q),
  brev: word(asked.brev),
  indstilling: word(asked.indstilling),
});

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
