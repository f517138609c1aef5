import { toLocal } from '@samskab/calendar';
import type { StoryEntry } from '@samskab/contracts';
import { formatDate } from '@samskab/expression';
import type { CaseRow } from '@samskab/persistence';
import { words } from '../council/papers/paper.ts';
import type { Paper } from '../council/papers/paper.ts';

/** The case's story, from its beginning, as a page to read and to print. */
export const storyPaper = ({ title, caseNumber, town }: CaseRow, entries: readonly StoryEntry[]): Paper => ({
  title,
  blocks: [
    words(`${town}, sag ${caseNumber}`),
    {
      kind: 'table',
      head: ['Dato', 'Hvad', 'Hvem'],
      rows: entries.map(({ at, text, actor }) => [formatDate(toLocal(at).day), text, actor ?? '']),
      sign: false,
    },
  ],
});
