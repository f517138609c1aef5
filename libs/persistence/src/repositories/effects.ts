import { effects } from '../entities/effects.ts';
import type { EffectRow } from '../entities/effects.ts';
import type { Json } from '../json.ts';
import type { RowReader, RowWriter } from '../rows.ts';
import { TableReader } from './table.ts';

export class EffectReader extends TableReader<EffectRow> {
  constructor(rows: RowReader) {
    super(rows, effects);
  }
}

/** What activities did, exactly once per effect key. */
export class Effects extends EffectReader {
  constructor(protected override readonly rows: RowWriter) {
    super(rows);
  }

  /**
   * Runs `act` in this unit of work unless the key was used, and keeps its result under the key: a redelivered
   * activity gets the first result. Two at the same time: the later one meets `Conflict` and tries again.
   */
  async once<T extends Json>(key: string, kind: string, at: string, act: () => Promise<T>): Promise<T> {
    const [done] = await this.rows.lock(effects, { key });
    if (done) return done.result as T;
    const result = await act();
    await this.rows.insert(effects, [{ key, kind, result, at }]);
    return result;
  }
}
