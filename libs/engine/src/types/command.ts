import type { Id, FundingOp } from '@samskab/definition';
import type { Data } from './json.ts';

/**
 * What must happen outside. `id` is stable: the instance (`i7`), or `i7/undo`; the effect key is `caseId/id`. What
 * closes something carries the id of what it closes, so an effect key of those must name the type too.
 */
export type Command = { id: Id; node: Id } & (
  | { type: 'openTask'; role?: Id; dueAt?: string; data: Data }
  | { type: 'closeTask' }
  | { type: 'openItem'; register: Register; role?: Id; dueAt?: string; data: Data }
  | { type: 'withdrawItem' }
  /** `attempt` counts technical retries from 1: the id stays, and so does the effect key. See `workEventId`. */
  | { type: 'run'; work: string; attempt: number; data: Data }
  | { type: 'undo'; of: Id; work: string; attempt: number }
  | { type: 'subscribe'; name: string; key: string; broadcast: boolean }
  | { type: 'unsubscribe' }
  | { type: 'publish'; name: string; key: string; broadcast: boolean; data: Data }
  | { type: 'startCase'; process: string; version: Id; data: Data }
  | { type: 'cancelCase' }
  | { type: 'raiseIncident'; code: string; site: Id }
  | { type: 'clearIncident' }
  /** A deadline speaks: nothing comes back. `role` is who gets the reminder, or the overdue task on its list. */
  | { type: 'remind'; task: Id; what: 'reminder' | 'escalation'; role?: Id }
  /** Those who have something open in a case that was changed are told why; nothing comes back. */
  | { type: 'tell'; roles: Id[]; reason: string }
  | { type: 'endCase'; outcome: string; data: Data }
);

export type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;
export type Register = 'council' | 'handover';

/** The data of a `run` with work `funding`; the money is øre, or symbolic: the ledger knows how much `all` and `rest` are. */
export type FundingData = {
  op: FundingOp;
  line: Id;
  area: string;
  amount: number | 'all' | 'rest';
  decidedBy?: Id;
  cover?: string;
  purpose?: string;
  reason?: string;
};
