import type { StoryEntry } from '@samskab/contracts';

/** What only says that time went: told in the whole story, and left out where it is read in a minute. */
const aside: ReadonlySet<StoryEntry['kind']> = new Set(['reminder', 'notification', 'timer', 'correction']);

/** How it came here, oldest first; disagreement is never left out. */
export const shownOf = (entries: readonly StoryEntry[], all: boolean): StoryEntry[] =>
  entries.filter(({ kind }) => all || !aside.has(kind)).toSorted((a, b) => a.seq - b.seq);
