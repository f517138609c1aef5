import type { InboxEntry, InboxKind } from '@samskab/contracts';
import { daysUntil } from '../format/date.ts';
import { inbox } from '../texts/inbox.ts';

const quietDays = ({ at }: InboxEntry, now: string): number => -daysUntil(at, now);

const lines: { [K in InboxKind]: (entry: InboxEntry, now: string) => string } = {
  letter: () => inbox.what.letter,
  task: ({ text }) => text,
  incident: ({ text }) => inbox.what.incident(text),
  handover: ({ text }) => inbox.what.handover(text),
  item: ({ text, mayAct }) => (mayAct ? inbox.what.item(text) : text),
  quiet: (entry, now) => inbox.what.quiet(quietDays(entry, now)),
  wait: ({ text }) => inbox.what.wait(text),
};

/** What to do, or what it waits for. */
export const whatToDo = (entry: InboxEntry, now: string): string => lines[entry.kind](entry, now);

/** "Stille i 21 dage". */
export const quietFor = (entry: InboxEntry, now: string): string => inbox.quiet(quietDays(entry, now));

const unnamed: Partial<Record<InboxKind, string>> = { letter: inbox.who.letter, item: inbox.who.council };

/** Who acts, as its drawing calls them. */
export const whoActs = ({ who, kind }: InboxEntry): string => who.name ?? unnamed[kind] ?? inbox.who.municipality;

export const keyOf = ({ kind, caseId, id }: InboxEntry): string => `${kind}/${caseId ?? ''}/${id}`;
