import type { InboxEntry, InboxKind } from '@samskab/contracts';
import { daysUntil } from '../format/date.ts';
import { t } from '../texts/texts.ts';

const quietDays = ({ at }: InboxEntry, now: string): number => -daysUntil(at, now);

const lines: { [K in InboxKind]: (entry: InboxEntry, now: string) => string } = {
  letter: () => t.inbox.what.letter,
  task: ({ text }) => text,
  incident: ({ text }) => t.inbox.what.incident(text),
  handover: ({ text }) => t.inbox.what.handover(text),
  item: ({ text, mayAct }) => (mayAct ? t.inbox.what.item(text) : text),
  quiet: (entry, now) => t.inbox.what.quiet(quietDays(entry, now)),
  wait: ({ text }) => t.inbox.what.wait(text),
};

/** What to do, or what it waits for. */
export const whatToDo = (entry: InboxEntry, now: string): string => lines[entry.kind](entry, now);

/** "Stille i 21 dage". */
export const quietFor = (entry: InboxEntry, now: string): string => t.inbox.quiet(quietDays(entry, now));

const unnamed: Partial<Record<InboxKind, string>> = { letter: t.inbox.who.letter, item: t.inbox.who.council };

/** Who acts, as its drawing calls them. */
export const whoActs = ({ who, kind }: InboxEntry): string => who.name ?? unnamed[kind] ?? t.inbox.who.municipality;

export const keyOf = ({ kind, caseId, id }: InboxEntry): string => `${kind}/${caseId ?? ''}/${id}`;
