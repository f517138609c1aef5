import type { Json, JsonObject } from '../json.ts';

/**
 * Where a case stands after an entry, as the engine's `view` gives it: the read model is written from this whole, never
 * from what changed. Lists hold what is open; what is gone has been completed, decided, cleared or closed.
 */
export interface ReadModel {
  status: 'running' | 'ended' | 'cancelled';
  outcome?: string;
  tokens: { instance: string; node: string; scope: string }[];
  tasks: OpenTask[];
  items: { id: string; node: string; register: string; openedAt: string; data: JsonObject }[];
  works: { id: string; node: string; work: string; data: JsonObject; orphan: boolean }[];
  waits: { id: string; node: string; kind: 'timer' | 'message' | 'call'; at?: string }[];
  incidents: { id: string; node: string; code: string; site: string; message?: string; at: string }[];
  due: { id: string; at: string }[];
  /** Process variables by id. */
  data: JsonObject;
}

export interface OpenTask {
  id: string;
  node: string;
  role?: string;
  openedAt: string;
  dueAt?: string;
  remindedAt?: string;
  escalatedTo?: string;
  data: JsonObject;
}

/** An event as the log keeps it: what the record itself reads of it, and the rest as it came. */
export type LoggedEvent = { id: string; type: string; at: string; by?: string } & { [key: string]: Json | undefined };

/** One step of a case, to be appended after the entry whose hash is `prevHash` ('' for seq 0, the beginning). */
export interface LogEntry {
  caseId: string;
  seq: number;
  event: LoggedEvent;
  answers: Json[];
  moves: Json[];
  commands: Json[];
  prevHash: string;
}
