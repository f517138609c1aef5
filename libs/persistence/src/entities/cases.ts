import type { Json, JsonObject } from '../json.ts';
import { count, entity, flag, json, optional, optionalJson, primary, text } from './columns.ts';

export type CaseStatus = 'starting' | 'running' | 'ended' | 'cancelled';

export interface CaseRow {
  /** Also the Temporal workflow id. */
  id: string;
  caseNumber: string;
  title: string;
  processKey: string;
  versionId: string;
  /** The engine version the case began on. */
  engine: number;
  town: string;
  /** The calling case, when this one was called. */
  parentId: string | null;
  /** The case this one repeats in another town (domain.md I12). */
  originId: string | null;
  /** Behind closed doors: nothing of it on open pages but that it exists. */
  closed: boolean;
  status: CaseStatus;
  outcome: string | null;
  startedBy: string;
  startedAt: string;
  endedAt: string | null;
  /** Last entry of the log; −1 and '' before the first. */
  headSeq: number;
  headHash: string;
  lastEventAt: string;
  /** The earliest thing time will do. */
  nextDueAt: string | null;
  /** Process variables by id. */
  data: JsonObject;
}

/** Changes whenever something is written beside a case; without one nothing ever was. */
export interface CaseTouchRow {
  caseId: string;
  mark: string;
}

/**
 * `logged`: it stands in the case's log, written perhaps by a worker that died before Temporal knew of it. `done`: Temporal
 * has said so too. Until then the same id is sent again.
 */
export type CommandStatus = 'pending' | 'logged' | 'done' | 'refused';

/** What a person asked for; its id is the `Idempotency-Key` and the event's id. */
export interface CommandRow {
  id: string;
  kind: string;
  caseId: string | null;
  actorId: string;
  at: string;
  requestHash: string;
  event: JsonObject | null;
  status: CommandStatus;
  answer: Json;
  attempts: number;
  nextTryAt: string | null;
}

/** One entry of the record of a case; `(caseId, seq)` and the chain of hashes make it strict. */
export interface LogEntryRow {
  caseId: string;
  /** 0 = the beginning. */
  seq: number;
  eventId: string;
  at: string;
  actorId: string | null;
  event: JsonObject;
  answers: Json[];
  moves: Json[];
  commands: Json[];
  /** '' at seq 0. */
  prevHash: string;
  hash: string;
}

export const cases = entity<CaseRow>('case_record', {
  id: primary(text),
  caseNumber: text,
  title: text,
  processKey: text,
  versionId: text,
  engine: count,
  town: text,
  parentId: optional(text),
  originId: optional(text),
  closed: flag,
  status: text,
  outcome: optional(text),
  startedBy: text,
  startedAt: text,
  endedAt: optional(text),
  headSeq: count,
  headHash: text,
  lastEventAt: text,
  nextDueAt: optional(text),
  data: json,
});

export const caseTouches = entity<CaseTouchRow>('case_touch', { caseId: primary(text), mark: text });

export const commands = entity<CommandRow>('command_row', {
  id: primary(text),
  kind: text,
  caseId: optional(text),
  actorId: text,
  at: text,
  requestHash: text,
  event: optionalJson,
  status: text,
  answer: optionalJson,
  attempts: count,
  nextTryAt: optional(text),
});

export const logEntries = entity<LogEntryRow>('log_entry', {
  caseId: primary(text),
  seq: primary(count),
  eventId: text,
  at: text,
  actorId: optional(text),
  event: json,
  answers: json,
  moves: json,
  commands: json,
  prevHash: text,
  hash: text,
});
