import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, QueryRunner } from 'typeorm';
import { DatabaseAway, inOurWords } from './errors.ts';
import { repeat } from './repeat.ts';
import type { Patience } from './repeat.ts';
import { txOver } from './tx.ts';
import type { Tx } from './tx.ts';
import { TypeormWriter } from './typeorm-rows.ts';
import type { Run } from './typeorm-rows.ts';

/** Lets units of work through: one at a time where they share a connection, all where each has its own. */
export type Gate = <T>(unit: () => Promise<T>) => Promise<T>;

export interface UnitsOptions {
  source: DataSource;
  gate: Gate;
  patience: Patience;
}

export function unitsOfWork({ source, gate, patience }: UnitsOptions) {
  const around = new AsyncLocalStorage<{ open: boolean }>();
  return async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    // It would wait for its own end behind the gate, or be committed although the outer one is not.
    if (around.getStore()?.open) throw new Error('A unit of work was begun inside another');
    const unit = { open: true };
    const attempt = () => around.run(unit, () => onceThrough(source, work));
    return gate(() => repeat(attempt, patience)).finally(() => (unit.open = false));
  };
}

async function onceThrough<T>(source: DataSource, work: (tx: Tx) => Promise<T>): Promise<T> {
  const runner = source.createQueryRunner();
  try {
    await inOurWords(() => runner.startTransaction());
    const result = await complete(runner, work);
    await inOurWords(() => runner.commitTransaction());
    return result;
  } catch (error) {
    await rollback(runner);
    throw error;
  } finally {
    await runner.release();
  }
}

/** After a deadlock the database has undone the unit already: whatever `work` makes of it, the unit has failed. */
async function complete<T>(runner: QueryRunner, work: (tx: Tx) => Promise<T>): Promise<T> {
  let failed: DatabaseAway | undefined;
  const run: Run = async (statement) => {
    if (failed) throw failed;
    return inOurWords(statement).catch((error: unknown) => {
      if (error instanceof DatabaseAway) failed = error;
      throw error;
    });
  };
  const result = await work(txOver(new TypeormWriter(runner.manager, run)));
  if (failed) throw failed;
  return result;
}

/** A connection that is lost has rolled back by itself. */
async function rollback(runner: QueryRunner): Promise<void> {
  if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
}
