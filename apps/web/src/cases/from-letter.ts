import type { Letter } from '@samskab/contracts';
import type { FormEntry } from '../case/form/entry.ts';
import { t } from '../texts/texts.ts';

/** What a case is begun from: a letter, with the pattern and the town that were chosen for it. */
export type FromLetter = { letter: Letter; processKey: string; town: string };

/** Nobody has to say who they are. */
const contactOf = ({ fromName, fromEmail }: Letter): string =>
  [fromName, fromEmail].filter((part) => part !== null).join(', ') || t.start.unknownWriter;

/** The letter's words go where the drawing's first text is asked for, its writer where a person is. */
export function prefilled(entries: readonly FormEntry[], { letter, town }: FromLetter): FormEntry[] {
  const words = entries.find(({ type }) => type === 'text')?.variable;
  const writer = entries.find(({ type, personal }) => type === 'party' && personal)?.variable;
  const known: Record<string, string | null> = { title: `${letter.subject}, ${town}`, town };
  if (words) known[words] = letter.text;
  if (writer) known[writer] = contactOf(letter);
  return entries.map((entry) => ({ ...entry, value: known[entry.variable] ?? entry.value }));
}
