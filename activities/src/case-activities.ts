import type { Calendar } from '@samskab/calendar';
import type { Model } from '@samskab/definition';
import type { Answer, Begun, Command, CommandOf, Data, Event, Move, View } from '@samskab/engine';
import type { Settlement } from './settlement.ts';

/** One step as it goes into the log; the database gives it its hash. */
export type StepRecord = {
  seq: number;
  event: Begun | Event;
  answers: Answer[];
  moves: Move[];
  commands: Command[];
};

/** Append only if the last entry is `(seq − 1, prevHash)`; the read model is written from `view`, never as a delta. */
export type AppendRequest = {
  caseId: string;
  prevHash: string;
  step: StepRecord;
  view: View;
  /** The version whose drawing is in force after the step; a case that began before it was said keeps its own. */
  versionId?: string;
};
/** `same`: it stood there already, from a delivery whose answer was lost. `mismatch`: another entry stands there. */
export type Appended = { result: 'appended' | 'same'; hash: string } | { result: 'mismatch' };

/** Work for a case, under the effect key `caseId/command.id`; `at` is when its cause happened, and counts as when it did. */
export type Effect<C extends Command = Command> = { caseId: string; command: C; at: string };

/** What came of a piece of work: done; the business's no; or a technical failure, with nothing done. */
export type WorkResult = { done: Data } | { refused: string; data: Data } | { failed: string };

/** Everything a case does outside the sandbox, as activities. Each is idempotent by its effect key. */
export interface CaseActivities {
  /** The slim drawing of a version, whose hash must be `hash`. */
  loadDrawing(request: { versionId: string; hash: string }): Promise<{ model: Model; calendar: Calendar }>;
  append(request: AppendRequest): Promise<Appended>;
  /** Writes what a completed task knows to be true over whatever stands from `step.seq` on. */
  rewriteLog(request: AppendRequest): Promise<{ hash: string }>;
  openItem(effect: Effect<CommandOf<'openItem'>>): Promise<void>;
  withdrawItem(effect: Effect<CommandOf<'withdrawItem'>>): Promise<void>;
  work(effect: Effect<CommandOf<'run'>>): Promise<WorkResult>;
  undo(effect: Effect<CommandOf<'undo'>>): Promise<WorkResult>;
  remind(effect: Effect<CommandOf<'remind'>>): Promise<void>;
  tell(effect: Effect<CommandOf<'tell'>>): Promise<void>;
  /** Gives back what a case held that a person ended. */
  settle(settlement: Settlement): Promise<void>;
}
