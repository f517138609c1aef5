import type { JsonObject } from '../json.ts';
import { count, entity, flag, json, optional, primary, text } from './columns.ts';

export interface TokenRow {
  caseId: string;
  instance: string;
  node: string;
  scope: string;
}

export type TaskStatus = 'open' | 'completed' | 'closed';

export interface TaskRow {
  caseId: string;
  id: string;
  node: string;
  /** A role of the drawing. */
  role: string | null;
  status: TaskStatus;
  openedAt: string;
  /** Seq of the entry that was the last when the task was first seen, and when it was last seen to have gone. */
  openedSeq: number;
  closedSeq: number | null;
  dueAt: string | null;
  remindedAt: string | null;
  /** The role that got it when it was overdue. */
  escalatedTo: string | null;
  claimedBy: string | null;
  claimedAt: string | null;
  completedBy: string | null;
  completedAt: string | null;
  data: JsonObject;
}

export type ItemStatus = 'open' | 'decided' | 'closed';

/** What waits for a register: the council's agenda, or a hand-over. */
export interface ItemRow {
  caseId: string;
  id: string;
  node: string;
  register: string;
  status: ItemStatus;
  openedAt: string;
  openedSeq: number;
  closedSeq: number | null;
  outcome: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
  data: JsonObject;
}

export interface WaitRow {
  caseId: string;
  id: string;
  node: string;
  kind: 'timer' | 'message' | 'call';
  at: string | null;
}

export interface WorkRow {
  caseId: string;
  id: string;
  node: string;
  work: string;
  data: JsonObject;
  /** Its scope was cancelled while it ran: a late result yields an `undo`. */
  orphan: boolean;
}

export interface IncidentRow {
  caseId: string;
  id: string;
  node: string;
  code: string;
  site: string;
  message: string;
  at: string;
  status: 'open' | 'cleared';
  clearedAt: string | null;
  openedSeq: number;
  closedSeq: number | null;
}

export const tokens = entity<TokenRow>('token', {
  caseId: primary(text),
  instance: primary(text),
  node: text,
  scope: text,
});

export const tasks = entity<TaskRow>('task', {
  caseId: primary(text),
  id: primary(text),
  node: text,
  role: optional(text),
  status: text,
  openedAt: text,
  openedSeq: count,
  closedSeq: optional(count),
  dueAt: optional(text),
  remindedAt: optional(text),
  escalatedTo: optional(text),
  claimedBy: optional(text),
  claimedAt: optional(text),
  completedBy: optional(text),
  completedAt: optional(text),
  data: json,
});

export const items = entity<ItemRow>('case_item', {
  caseId: primary(text),
  id: primary(text),
  node: text,
  register: text,
  status: text,
  openedAt: text,
  openedSeq: count,
  closedSeq: optional(count),
  outcome: optional(text),
  decidedBy: optional(text),
  decidedAt: optional(text),
  data: json,
});

export const waits = entity<WaitRow>('wait', {
  caseId: primary(text),
  id: primary(text),
  node: text,
  kind: text,
  at: optional(text),
});

export const works = entity<WorkRow>('work', {
  caseId: primary(text),
  id: primary(text),
  node: text,
  work: text,
  data: json,
  orphan: flag,
});

export const incidents = entity<IncidentRow>('incident', {
  caseId: primary(text),
  id: primary(text),
  node: text,
  code: text,
  site: text,
  message: text,
  at: text,
  status: text,
  clearedAt: optional(text),
  openedSeq: count,
  closedSeq: optional(count),
});
