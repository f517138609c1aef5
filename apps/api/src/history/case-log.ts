import type { Begun, Command, CommandOf, Event, FundingData, Move } from '@samskab/engine';
import type { LogEntryRow, Reads } from '@samskab/persistence';

/** An entry of a case's log, its parts in the engine's own words. */
export type Entry = {
  seq: number;
  at: string;
  actorId: string | null;
  event: Begun | Event;
  moves: Move[];
  commands: Command[];
};

/** A case's whole log, with what its later entries refer to: where each token stood, and what each command asked. */
export class CaseLog {
  readonly entries: Entry[];
  private readonly nodes = new Map<string, string>();
  private readonly runs = new Map<string, CommandOf<'run'>>();

  constructor(rows: LogEntryRow[]) {
    this.entries = rows.map(toEntry);
    for (const { moves, commands } of this.entries) {
      for (const { instance, node } of moves) this.nodes.set(instance, node);
      for (const command of commands) if (command.type === 'run') this.runs.set(command.id, command);
    }
  }

  /** The node of a token, of what it opened (`i7/undo`), or of what time does to it (`i7/remind/1`). */
  nodeOf(id: string): string | null {
    return this.nodes.get(id) ?? this.nodes.get(id.split('/')[0] ?? id) ?? null;
  }

  run(id: string): CommandOf<'run'> | undefined {
    return this.runs.get(id);
  }

  /** What a posting asked for; undefined when the work is no posting. */
  funding(work: string): FundingData | undefined {
    const run = this.run(work);
    return run?.work === 'funding' ? (run.data as FundingData) : undefined;
  }
}

export const readCaseLog = async (read: Reads, caseId: string): Promise<CaseLog> =>
  new CaseLog(await read.log.entries(caseId));

/** The log was written by the engine, and what it wrote is never changed. */
const toEntry = ({ seq, at, actorId, event, moves, commands }: LogEntryRow): Entry => ({
  seq,
  at,
  actorId,
  event: event as unknown as Entry['event'],
  moves: moves as unknown as Move[],
  commands: commands as unknown as Command[],
});
