import type { Json } from '../json.ts';
import { count, entity, json, optional, primary, text } from './columns.ts';

export interface ProcessRow {
  key: string;
  name: string;
}

export interface DraftRow {
  processKey: string;
  revision: number;
  model: Json;
  layout: Json;
  updatedBy: string;
  updatedAt: string;
}

/** A published version: never changed, so that a case of years still finds the drawing it began on. */
export interface VersionRow {
  id: string;
  processKey: string;
  /** 1, 2, 3 …; below 0 for one case's own. */
  number: number;
  name: string;
  model: Json;
  layout: Json;
  /** The drawing without layout, texts and forms: what the workflow loads. */
  slim: Json;
  /** Hash of `slim`. */
  hash: string;
  note: string;
  publishedBy: string;
  publishedAt: string;
  /** The one case whose own version it is; null for one that any case may begin on. */
  caseId: string | null;
}

export const processes = entity<ProcessRow>('process', { key: primary(text), name: text });

export const drafts = entity<DraftRow>('definition_draft', {
  processKey: primary(text),
  revision: count,
  model: json,
  layout: json,
  updatedBy: text,
  updatedAt: text,
});

export const versions = entity<VersionRow>('definition_version', {
  id: primary(text),
  processKey: text,
  number: count,
  name: text,
  model: json,
  layout: json,
  slim: json,
  hash: text,
  note: text,
  publishedBy: text,
  publishedAt: text,
  caseId: optional(text),
});
