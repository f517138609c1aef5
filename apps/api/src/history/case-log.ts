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
  private readonly places: Places;
  private readonly runs = new Map<string, CommandOf<'run'>>();

  constructor(rows: LogEntryRow[]) {
    this.entries = rows.map(toEntry);
    this.places = placesIn(this.entries);
    for (const { commands } of this.entries)
      for (const command of commands) if (command.type === 'run') this.runs.set(command.id, command);
  }

  /**
   * The node of a token, of what it opened (`i7/undo`), or of what time does to it (`i7/remind/1`); by what it is called
   * now, or was after the entry `seq`.
   */
  nodeOf(id: string, seq = Number.POSITIVE_INFINITY): string | null {
    const places = this.places.get(id) ?? this.places.get(id.split('/')[0] ?? id) ?? [];
    return (places.findLast((place) => place.seq <= seq) ?? places[0])?.node ?? null;
  }

  /** The same log, whose nodes are called as they were after an entry. */
  at(seq: number): Pick<CaseLog, 'entries' | 'nodeOf' | 'run' | 'funding'> {
    return {
      entries: this.entries,
      nodeOf: (id) => this.nodeOf(id, seq),
      run: (id) => this.run(id),
      funding: (work) => this.funding(work),
    };
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

/** Where each token stood, by what its node was called from which entry on. */
type Places = Map<string, { seq: number; node: string }[]>;

function placesIn(entries: Entry[]): Places {
  const places: Places = new Map();
  const put = (instance: string, seq: number, node: string): void => {
    const known = places.get(instance);
    if (!known) places.set(instance, [{ seq, node }]);
    else if (known.at(-1)?.node !== node) known.push({ seq, node });
  };
  for (const { seq, event, moves } of entries) {
    for (const { instance, node } of moves) put(instance, seq, node);
    if (event.type !== 'migrated') continue;
    for (const [instance, known] of places) {
      const became = event.map[known.at(-1)?.node ?? ''];
      if (became) put(instance, seq, became);
    }
  }
  return places;
}
