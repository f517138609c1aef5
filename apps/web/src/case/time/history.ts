import type { Case, LogEntry } from '@samskab/contracts';
import type { Model, Process } from '@samskab/definition';
import {
  compile,
  type Entry,
  type Event,
  fold,
  follow,
  type Move,
  noProgress,
  type Plan,
  type Progress,
  type State,
} from '@samskab/engine';
import { caseThen } from './case-then.ts';

/** A version's drawing, as it is shown and as it runs. */
export type Drawn = { versionId: string; number: number; name: string; process: Process; plan: Plan };
type Logged = Pick<LogEntry, 'seq' | 'at'> & { event: Entry['event']; answers: Entry['answers']; moves: Move[] };

/** The log was written by the engine, and is read by the same. */
const logged = ({ seq, at, event, answers, moves }: LogEntry): Logged =>
  ({ seq, at, event, answers, moves }) as unknown as Logged;

type Migrated = Extract<Event, { type: 'migrated' }>;
const isMigrated = (event: Entry['event']): event is Migrated => event.type === 'migrated';
const moves = (entries: readonly Logged[]): Migrated[] => entries.map(({ event }) => event).filter(isMigrated);

/** Which versions a case has followed, the first one first; `now` is the one it follows today. */
export function versionsIn(log: readonly LogEntry[], now: string): string[] {
  const moved = moves(log.map(logged));
  return [...new Set([moved[0]?.from ?? now, ...moved.map(({ version }) => version)])];
}

export const drawnOf = (
  version: { id: string; number: number; name: string; model: unknown },
  process: Process,
): Drawn => ({
  versionId: version.id,
  number: version.number,
  name: version.name,
  process,
  // Published, so it has been checked.
  plan: compile(version.model as Model),
});

/** A case's past: its log, folded by the engine that runs it. */
export class History {
  private readonly entries: readonly Logged[];

  constructor(
    log: readonly LogEntry[],
    private readonly drawings: ReadonlyMap<string, Drawn>,
    private readonly one: Case,
  ) {
    this.entries = log.map(logged);
  }

  /** The case as it stood after an entry, and the drawing it followed then. */
  at(seq: number): { one: Case; drawn: Drawn } {
    const entries = this.entries.filter((entry) => entry.seq <= seq);
    const first = this.drawing(moves(this.entries)[0]?.from ?? this.one.versionId);
    const state: State = fold(first.plan, entries, (version) => this.drawing(version).plan);
    const drawn = this.drawing(moves(entries).at(-1)?.version ?? first.versionId);
    return { one: caseThen(this.one, drawn, state, this.progress(entries, first)), drawn };
  }

  private progress(entries: readonly Logged[], first: Drawn): Progress {
    const progress = noProgress();
    let { process } = first;
    for (const entry of entries) {
      if (isMigrated(entry.event)) ({ process } = this.drawing(entry.event.version));
      follow(progress, process, entry);
    }
    return progress;
  }

  private drawing(version: string): Drawn {
    const drawn = this.drawings.get(version);
    if (!drawn) throw new Error(`the drawing ${version} was not fetched`);
    return drawn;
  }
}
