import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, addIndex, dropColumn, dropIndex } from './ddl.ts';

/** Who logs in at a provider is known by what the provider calls them, and nobody else is. */
export class Logins0000000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'person', 'subject', 'hash?');
    await addIndex(runner, 'person', ['subject'], 'UNIQUE INDEX');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropIndex(runner, 'person', ['subject']);
    await dropColumn(runner, 'person', 'subject');
  }
}
