import type { Id } from '@samskab/definition';
import type { CommandOf } from './command.ts';
import type { Lasting, Undoing } from './event.ts';
import type { Data } from './json.ts';

/** Where a case is: plain JSON, all of it made by `begin` and `step`, and never changed in place. */
export type State = {
  /** The engine version whose behaviour it has; see ENGINE_VERSION. */
  engine: number;
  status: Status;
  /** How it ended: the id of the end event reached last, `completed` where a path just stops, `cancelled`. */
  outcome?: string;
  /** The log entry it stands after; 0 is the beginning. */
  seq: number;
  /** The number of the next instance. */
  next: number;
  /** The time of its last event, ISO UTC. Never runs backwards. */
  at: string;
  scopes: Record<Id, Scope>;
  /** Every token, oldest first. */
  instances: Record<Id, Instance>;
  /** Everything that time may do, in the order in which it does it: by `at`, then `id`. */
  due: Due[];
  /** Commands whose outcome is awaited; what a new run of the adapter performs again. */
  pending: PendingCommand[];
  incidents: Incident[];
  /** Work that outlived its token, and its undoing. */
  orphans: Orphan[];
  /** Work that outlived the reopening of its step, the oldest first. Absent while there is none. */
  lasting?: Lasting[];
  /** Ids of the events applied since the run before this one began: the seen-set. The last is that of `seq`. */
  applied: Id[];
  /** The seq at which this run of the adapter began. */
  since: number;
};

export type Status = 'running' | 'ended' | 'cancelled';

/** The process itself (`i0`), and later each sub-process: where variables and tokens live. */
export type Scope = { id: Id; node: Id; parent?: Id; data: Data; outcome?: string };

/** A token, at one node from its arrival to its leaving: `i${n}`. */
export type Instance = {
  id: Id;
  node: Id;
  scope: Id;
  /** When it arrived, ISO UTC; at an activity, when that opened. */
  at: string;
  phase: Phase;
  /** The flow it came by: a parallel join counts them. Absent when it came by no flow. */
  via?: Id;
  /** At a boundary event: which trigger of which host brought it, when it was due and the how manieth time. */
  from?: { host: Id; trigger: Id; n: number; at: string };
  /** Variables of its own: what its input mappings gave. */
  data?: Data;
  /** What the outside gave, to be set as it completes. */
  result?: Data;
  remindedAt?: string;
  /** The role that has it on its list since it was overdue. */
  escalatedTo?: Id;
};

/** entering → waiting → completing → leaving; what needs nobody skips the middle. */
export type Phase = 'entering' | 'waiting' | 'completing' | 'leaving';

/** `${instance}/${trigger}` (a repetition `/${n}` more), `${instance}/remind/${n}` or `${instance}/escalate`. */
export type Due = { id: Id; at: string; instance: Id; node: Id } & DueWhat;
export type DueWhat =
  | { what: 'catch'; trigger: Id }
  | { what: 'boundary'; trigger: Id; n: number }
  | { what: 'remind'; n: number }
  | { what: 'escalate' };

export type PendingCommand = CommandOf<'openTask' | 'openItem' | 'run' | 'undo'>;

/** A token, or an undoing, that cannot go on until a person acts. */
export type Incident = {
  id: Id;
  node: Id;
  /** The instance that stands still; for an undoing, the orphan. */
  instance: Id;
  /** `fault`, `type`, `noBranch`, `tooManyMoves`, `failed`, `lasts`, or `refused:` and the business's code. */
  code: string;
  /** What could not be done: a question's site, or the node. */
  site: Id;
  message?: string;
  at: string;
  resume: Resume;
};

/** How it goes on when retried. */
export type Resume =
  | { what: 'phase' }
  | { what: 'work'; command: CommandOf<'run'> }
  | { what: 'undo'; command: CommandOf<'undo'> }
  | { what: 'remind'; n: number; from: string };

/** `then`: what is undone when this is done with, one after the other: money goes back the way it came. */
export type Orphan = Undoing & { phase: 'running' | 'undoing'; then?: Undoing[] };
