import type { Reads, Tx } from './tx.ts';

export type Dialect = 'sqlite' | 'mysql';

export interface DatabaseOptions {
  /** `mysql://…` (MySQL or MariaDB), or the path of an SQLite file; default `samskab.sqlite` in the home. */
  url?: string;
  /** The data folder. */
  home: string;
}

export interface Database {
  readonly dialect: Dialect;
  /**
   * The only way to write: all of `work` or nothing. May run `work` several times (deadlock, lost connection, a busy
   * file), so it does nothing but use its `tx`. Throws `DatabaseAway`, `Conflict`, or what `work` threw.
   */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Committed rows, outside any unit of work. */
  readonly read: Reads;
  /** Brings the schema up to date; several processes may do so at once. */
  migrate(): Promise<void>;
  /** Throws `DatabaseAway` when it does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
