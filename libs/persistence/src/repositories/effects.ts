import { effects } from '../entities/effects.ts';
import type { EffectRow } from '../entities/effects.ts';
import { DatabaseBusy, isDuplicate } from '../errors.ts';
import type { Json } from '../json.ts';
import type { RowReader, RowWriter } from '../rows.ts';
import { TableReader, TableWriter } from './table.ts';

export class EffectReader extends TableReader<EffectRow> {
  constructor(rows: RowReader) {
    super(rows, effects);
  }
}

/** What activities did, exactly once per effect key; the database refuses to change or delete it. */
export class Effects extends TableWriter<EffectRow> {
  constructor(rows: RowWriter) {
    super(rows, effects);
  }

  /** A key that another unit of work has just used makes this one run again, where it finds the first result. */
  override insert(...rows: EffectRow[]): Promise<void> {
    return super.insert(...rows).catch((error: unknown) => {
      throw isDuplicate(error) ? meanwhile(error) : error;
    });
  }

  /**
   * Runs `act` in this unit of work unless the key was used, and keeps its result under the key: a redelivered
   * activity gets the first result.
   */
  async once<T extends Json>(key: string, kind: string, at: string, act: () => Promise<T>): Promise<T> {
    const [done] = await this.lock({ key });
    if (done) return done.result as T;
    const result = await act().catch((error: unknown) => this.#again(key, error));
    await this.insert({ key, kind, result, at });
    return result;
  }

  /** What another unit of work did meanwhile under this key stands in the way here: its rows, or what it left of the money. */
  async #again(key: string, error: unknown): Promise<never> {
    const [done] = await this.lock({ key });
    throw done ? meanwhile(error) : error;
  }
}

/** This unit of work runs again, and finds the first result. */
const meanwhile = (cause: unknown): DatabaseBusy => new DatabaseBusy('The effect happened meanwhile', { cause });
