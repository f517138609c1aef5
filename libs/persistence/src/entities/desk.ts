import type { JsonObject } from '../json.ts';
import { count, entity, json, optional, primary, text } from './columns.ts';

/** A half-filled form, of one person at one task. */
export interface TaskDraftRow {
  caseId: string;
  taskId: string;
  personId: string;
  data: JsonObject;
  savedAt: string;
}

/** A file that belongs to a case; its bytes lie in the data folder under `stored`. */
export interface AttachmentRow {
  id: string;
  caseId: string;
  taskId: string | null;
  name: string;
  /** What its first bytes say it is, never what it was sent as. */
  mediaType: string;
  /** Bytes. */
  size: number;
  sha256: string;
  stored: string;
  addedBy: string;
  addedAt: string;
}

export interface CommentRow {
  id: string;
  caseId: string;
  taskId: string | null;
  text: string;
  writtenBy: string;
  writtenAt: string;
}

/** A person's own way of looking at the inbox: a name for a query of its address. */
export interface SavedViewRow {
  id: string;
  personId: string;
  name: string;
  search: JsonObject;
  number: number;
}

export const taskDrafts = entity<TaskDraftRow>('task_draft', {
  caseId: primary(text),
  taskId: primary(text),
  personId: primary(text),
  data: json,
  savedAt: text,
});

export const attachments = entity<AttachmentRow>('attachment', {
  id: primary(text),
  caseId: text,
  taskId: optional(text),
  name: text,
  mediaType: text,
  size: count,
  sha256: text,
  stored: text,
  addedBy: text,
  addedAt: text,
});

export const comments = entity<CommentRow>('comment', {
  id: primary(text),
  caseId: text,
  taskId: optional(text),
  text,
  writtenBy: text,
  writtenAt: text,
});

export const savedViews = entity<SavedViewRow>('saved_view', {
  id: primary(text),
  personId: text,
  name: text,
  search: json,
  number: count,
});
