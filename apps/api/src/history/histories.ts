import type { CaseRow, LogEntryRow, Reads } from '@samskab/persistence';
import type { DrawingOf } from '../drawings/drawing-of.ts';
import { follow, noProgress } from './progress.ts';
import type { Progress } from './progress.ts';

type Kept = { seq: number; hash: string; progress: Progress };
const KEPT = 500;

/** How far each case has come, by its log. Kept, so that a case of years is not read whole each time someone looks. */
export class Histories {
  private readonly kept = new Map<string, Kept>();

  /** One query: the entries since the last look, and the one before them, which must still be the same. */
  async of(read: Reads, { id }: CaseRow, drawing: DrawingOf): Promise<Progress> {
    const kept = this.kept.get(id);
    const entries = await read.log.entries(id, kept?.seq ?? 0);
    if (kept && entries[0]?.hash !== kept.hash) return this.keep(id, drawing, noProgress(), await read.log.entries(id));
    return this.keep(id, drawing, kept?.progress ?? noProgress(), kept ? entries.slice(1) : entries, kept);
  }

  private keep(id: string, drawing: DrawingOf, progress: Progress, news: LogEntryRow[], before?: Kept): Progress {
    for (const entry of news) follow(progress, drawing, entry);
    const last = news.at(-1) ?? before;
    this.kept.delete(id);
    if (last) this.kept.set(id, { seq: last.seq, hash: last.hash, progress });
    for (const oldest of [...this.kept.keys()].slice(0, Math.max(0, this.kept.size - KEPT))) this.kept.delete(oldest);
    return progress;
  }
}
