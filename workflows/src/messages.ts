/**
 * What may be said to a running case from outside the sandbox: the one update, the one signal, the one query. Free of
 * Temporal and Node, so that both the workflow and its clients import it.
 */
import type { Command, Data, Meta, Refused, State } from '@samskab/engine';

/** The task queue every worker of ours listens to. */
export const TASK_QUEUE = 'samskab';

/** The update that carries one engine event; its `updateId` is the event's id. */
export const EVENT_UPDATE = 'event';
/** Tells a case that the municipality's clock jumped; carries the new offset in ms. Never used for what people do. */
export const CLOCK_SIGNAL = 'clock';
/** Asks where the case stands: its head and what it is doing. */
export const STANDING_QUERY = 'standing';

/** The last entry of a case's log; `seq` is −1 and `hash` '' before the first. */
export type Head = { seq: number; hash: string };

/** What was commanded and perhaps not done; `at` is when what commanded it happened. */
export type Outstanding = { command: Command; at: string };

/** What a case is started with, and what it carries into its next run. */
export type CaseInput = {
  caseId: string;
  /** The published version whose drawing it follows, and the hash the drawing must have. */
  versionId: string;
  hash: string;
  /** The instant and actor of the beginning; its `id` is the command's. */
  meta: Meta;
  /** What was asked at the start or came with the message, by variable; personal values as references. */
  input: Data;
  /** The start event that begins it, where the drawing has several. */
  start?: string;
  /** The municipality's clock minus the real one, in ms; 0 outside demo mode. */
  clockOffset: number;
  /** Log entries after which a new run takes over; fewer only in tests. */
  entriesPerRun?: number;
  /**
   * Where to go on: after continue-as-new, or when a lost workflow is recovered from its log. `outstanding` is what the
   * lost one had still to do; a run that ends by itself leaves nothing undone.
   */
  resume?: { state: State; head: Head; outstanding?: Outstanding[] };
};

/** The answer to an accepted event: its place in the log. */
export type Applied = { seq: number };

/** The `type` of the failure an update is refused with; its `details` hold the fields of an `invalid` one. */
export type RefusalType = Refused['code'];

export type Standing = {
  head: Head;
  /** Ids of the events applied in this run and the last. */
  applied: string[];
  /** Nothing is being appended or performed. */
  idle: boolean;
  status: State['status'];
};
