import { follow, noProgress } from '@samskab/engine';
import type { Move, Progress } from '@samskab/engine';
import type { CaseRow, LogEntryRow, Reads } from '@samskab/persistence';
import type { DrawingOf } from '../drawings/drawing-of.ts';
import type { Drawings } from '../drawings/drawings.ts';
import { drawingsInForce, InForce, movedIn } from './in-force.ts';
import type { Moved } from './in-force.ts';

/** `versionId`: the version in force after the entry; `moves`: how it came to be that. */
type Kept = { seq: number; hash: string; versionId: string; moves: Moved[]; progress: Progress };
const KEPT = 500;

/** How far each case has come, by its log. Kept, so that a case of years is not read whole each time someone looks. */
export class Histories {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly drawings: Drawings) {}

  /** One query: the entries since the last look, and the one before them, which must still be the same. */
  async of(read: Reads, row: CaseRow, drawing: DrawingOf): Promise<Progress> {
    return (await this.followed(read, row, drawing)).progress;
  }

  /** The drawing that was in force after an entry; `drawing` is the one in force now. */
  async drawingAt(read: Reads, row: CaseRow, drawing: DrawingOf, seq: number): Promise<DrawingOf> {
    const { moves } = await this.followed(read, row, drawing);
    return this.drawings.one(read, new InForce(moves, drawing.id).at(seq));
  }

  private async followed(read: Reads, row: CaseRow, drawing: DrawingOf): Promise<Kept> {
    const kept = this.kept.get(row.id);
    const entries = await read.log.entries(row.id, kept?.seq ?? 0);
    const goesOn = kept !== undefined && entries[0]?.hash === kept.hash;
    const known = goesOn ? kept : { ...nothing, versionId: drawing.id, moves: [], progress: noProgress() };
    const news = goesOn ? entries.slice(1) : kept ? await read.log.entries(row.id) : entries;
    const drawingAt = await drawingsInForce(this.drawings, read, news, known.versionId);
    // Somebody else looked meanwhile, and what is new is already told.
    if (this.kept.get(row.id) !== kept) return this.followed(read, row, drawing);
    return this.keep(row.id, { ...known, ...advanced(known, news, drawingAt) });
  }

  private keep(id: string, kept: Kept): Kept {
    this.kept.delete(id);
    if (kept.hash !== nothing.hash) this.kept.set(id, kept);
    for (const oldest of [...this.kept.keys()].slice(0, Math.max(0, this.kept.size - KEPT))) this.kept.delete(oldest);
    return kept;
  }
}

const nothing = { seq: -1, hash: '' };

/** Adds the news to the progress, each by the drawing it was done by: where the log then ends. */
function advanced(
  { progress, moves }: Kept,
  news: LogEntryRow[],
  drawingAt: (seq: number) => DrawingOf,
): Partial<Omit<Kept, 'progress'>> {
  for (const { seq, at, event, moves: made } of news)
    follow(progress, drawingAt(seq).process, { at, event, moves: made as Move[] });
  const last = news.at(-1);
  if (!last) return {};
  return {
    ...{ seq: last.seq, hash: last.hash, versionId: drawingAt(last.seq).id },
    moves: [...moves, ...movedIn(news)],
  };
}
