import type { DataSource } from 'typeorm';
import { inOurWords } from './errors.ts';
import { repeat } from './repeat.ts';
import type { Patience } from './repeat.ts';
import { readsOver } from './tx.ts';
import type { Reads } from './tx.ts';
import { TypeormReader } from './typeorm-rows.ts';
import type { Run } from './typeorm-rows.ts';

/** Reading on a source of its own, where a connection that broke while it was idle is not worth an error. */
export function readsOf(source: DataSource, patience: Patience): { read: Reads; ping: () => Promise<void> } {
  const run: Run = (statement) => repeat(() => inOurWords(statement), patience);
  const rows = new TypeormReader(source.manager, run);
  return { read: readsOver(rows), ping: async () => void (await rows.sql('SELECT 1')) };
}
