import type { Id } from '@samskab/definition';
import type { Data } from './json.ts';
import type { Register } from './command.ts';
import type { Status } from './state.ts';

/** A state as people see it: what the read model is written from. Instants are ISO UTC. */
export type View = {
  status: Status;
  outcome?: string;
  tokens: { instance: Id; node: Id; scope: Id }[];
  tasks: (Deadline & { id: Id; node: Id; role?: Id; openedAt: string; data: Data })[];
  items: (Deadline & { id: Id; node: Id; register: Register; role?: Id; openedAt: string; data: Data })[];
  /** `orphan`: its token is gone. An undoing is a work of its own (`${id}/undo`). */
  works: { id: Id; node: Id; work: string; data: Data; orphan: boolean }[];
  waits: { id: Id; node: Id; kind: 'timer' | 'message' | 'call'; at?: string }[];
  incidents: { id: Id; node: Id; code: string; site: Id; message?: string; at: string }[];
  due: { id: Id; at: string }[];
  /** The variables of the process. */
  data: Data;
};

export type Deadline = { dueAt?: string; remindedAt?: string; escalatedTo?: Id };
