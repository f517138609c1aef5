import { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';
import { BetterSqlite3QueryRunner } from 'typeorm/driver/better-sqlite3/BetterSqlite3QueryRunner.js';

/**
 * Takes the write lock when a transaction begins. TypeORM's own begins deferred: a unit that reads before it writes
 * then fails at once when another process wrote in between, and no waiting helps.
 */
class ImmediateRunner extends BetterSqlite3QueryRunner {
  override async startTransaction(): Promise<void> {
    try {
      await super.startTransaction();
    } catch (error) {
      // Nothing began; TypeORM has already noted that it did.
      if (this.transactionDepth === 0) this.isTransactionActive = false;
      throw error;
    }
  }

  override query(...[statement, ...rest]: Parameters<BetterSqlite3QueryRunner['query']>) {
    return super.query(statement === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE' : statement, ...rest);
  }
}

export class ImmediateDriver extends BetterSqlite3Driver {
  override createQueryRunner() {
    this.queryRunner ??= new ImmediateRunner(this);
    return this.queryRunner;
  }
}
