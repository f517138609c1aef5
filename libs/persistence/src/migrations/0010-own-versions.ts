import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, dropColumn } from './ddl.ts';

/** A version may be one case's own: drawn on while it runs, and offered to no other. */
export class OwnVersions0000000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'definition_version', 'case_id', 'id?');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumn(runner, 'definition_version', 'case_id');
  }
}
