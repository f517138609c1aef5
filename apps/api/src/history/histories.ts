import type { CaseRow, LogEntryRow, Reads } from '@samskab/persistence';
import type { DrawingOf } from '../drawings/drawing-of.ts';
import type { Drawings } from '../drawings/drawings.ts';
import { drawingsInForce } from './in-force.ts';
import { follow, noProgress } from './progress.ts';
import type { Progress } from './progress.ts';

/** `versionId`: the version in force after the entry. */
type Kept = { seq: number; hash: string; versionId: string; progress: Progress };
const KEPT = 500;

/** How far each case has come, by its log. Kept, so that a case of years is not read whole each time someone looks. */
export class Histories {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly drawings: Drawings) {}

  /** One query: the entries since the last look, and the one before them, which must still be the same. */
  async of(read: Reads, row: CaseRow, drawing: DrawingOf): Promise<Progress> {
    const kept = this.kept.get(row.id);
    const entries = await read.log.entries(row.id, kept?.seq ?? 0);
    const goesOn = kept !== undefined && entries[0]?.hash === kept.hash;
    const known = goesOn ? kept : { ...nothing, versionId: drawing.id, progress: noProgress() };
    const news = goesOn ? entries.slice(1) : kept ? await read.log.entries(row.id) : entries;
    const drawingAt = await drawingsInForce(this.drawings, read, news, known.versionId);
    // Somebody else looked meanwhile, and what is new is already told.
    if (this.kept.get(row.id) !== kept) return this.of(read, row, drawing);
    return this.keep(row.id, { ...known, ...advanced(known.progress, news, drawingAt) });
  }

  private keep(id: string, kept: Kept): Progress {
    this.kept.delete(id);
    if (kept.hash !== nothing.hash) this.kept.set(id, kept);
    for (const oldest of [...this.kept.keys()].slice(0, Math.max(0, this.kept.size - KEPT))) this.kept.delete(oldest);
    return kept.progress;
  }
}

const nothing = { seq: -1, hash: '' };

/** Adds the news to the progress, each by the drawing it was done by: where the log then ends. */
function advanced(
  progress: Progress,
  news: LogEntryRow[],
  drawingAt: (seq: number) => DrawingOf,
): Partial<Omit<Kept, 'progress'>> {
  for (const entry of news) follow(progress, drawingAt(entry.seq), entry);
  const last = news.at(-1);
  return last ? { seq: last.seq, hash: last.hash, versionId: drawingAt(last.seq).id } : {};
}
