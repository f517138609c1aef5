import type { StoryEntry } from '@samskab/contracts';
import type { EventOf, EventType, Begun } from '@samskab/engine';
import type { AgendaItemRow, BodyRow, HandoverAnswerRow, HandoverRow, MeetingRow } from '@samskab/persistence';
import type { DrawingOf } from '../drawings/drawing-of.ts';
import type { CaseLog, Entry } from '../history/case-log.ts';
import type { Posting } from '../ledger/postings.ts';

/** Everything a case's story is told from. */
export type Source = {
  drawing: DrawingOf;
  log: Pick<CaseLog, 'entries' | 'nodeOf' | 'run' | 'funding'>;
  agenda: AgendaItemRow[];
  meetings: MeetingRow[];
  bodies: BodyRow[];
  handovers: HandoverRow[];
  answers: HandoverAnswerRow[];
  postings: Posting[];
  /** What the lines' areas are called. */
  areaName: (id: string) => string | undefined;
  /** A person's name; null for an id nobody has. */
  name: (personId: string) => string | null;
};

/** One sentence, before it is known who said it and when. */
export type Told = Pick<StoryEntry, 'kind' | 'text'> & Partial<Pick<StoryEntry, 'strong' | 'node' | 'side'>>;

type EventTypes = EventType | 'begun';
type Of<T extends EventTypes> = T extends 'begun' ? Begun : T extends EventType ? EventOf<T> : never;
/** Tells one kind of event; what is said nowhere else is said here. */
export type Teller<T extends EventTypes> = (source: Source, event: Of<T>, entry: Entry) => Told[];
export type Tellers = { [T in EventTypes]: Teller<T> };

/** "»Svar byen«": a step by its name. One without a name is only a step. */
export const stepName = ({ drawing }: Source, node: string | null): string =>
  (node !== null && drawing.nodeName(node)) || 'Et trin uden navn';

/** The text after a colon, when somebody wrote one. */
export const withReason = (text: string, reason: string | undefined): string =>
  reason?.trim() ? `${text}: ${reason.trim()}` : text;
