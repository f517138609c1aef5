import type { Id } from '@samskab/definition';
import type { Answer } from './ask.ts';
import type { Command } from './command.ts';
import type { State } from './state.ts';

/** What a token did; every instance is entered once, and leaves in exactly one of the other ways. */
export type Move = { node: Id; instance: Id; what: 'entered' | 'left' | 'cancelled' | 'joined' | 'discarded' };

/** Why a form's or a variable's value is not accepted; `hidden` and `readOnly` fields take none. */
export type FieldFault = {
  field: Id;
  code: 'unknown' | 'required' | 'type' | 'hidden' | 'readOnly' | 'fault' | 'outcome' | 'time' | 'node';
  message?: string;
};

export type Accepted = { ok: true; state: State; commands: Command[]; moves: Move[]; answers: Answer[] };

/**
 * A refusal changes nothing and is not remembered. `stale`: it was there, and is gone; `notOffered`: it is not there;
 * `invalid`: it is offered, but not with this data (`fields` says why); `duplicate`: this event id was applied, and
 * `seq` is the log entry that holds its first outcome.
 */
export type Refused =
  | { ok: false; code: 'stale' | 'notOffered' }
  | { ok: false; code: 'duplicate'; seq: number }
  | { ok: false; code: 'invalid'; fields: FieldFault[] };

export type Step = Accepted | Refused;
