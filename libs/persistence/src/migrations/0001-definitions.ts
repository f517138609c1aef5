import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from './ddl.ts';
import type { TableDefinition } from './ddl.ts';
import { refuse } from './triggers.ts';

const tables: TableDefinition[] = [
  { name: 'process', columns: { key: 'id', name: 'line' }, primary: ['key'] },
  {
    name: 'definition_draft',
    columns: {
      process_key: 'id',
      revision: 'count',
      model: 'long',
      layout: 'long',
      updated_by: 'id',
      updated_at: 'instant',
    },
    primary: ['process_key'],
    foreign: [[['process_key'], 'process', ['key']]],
  },
  {
    name: 'definition_version',
    columns: {
      id: 'id',
      process_key: 'id',
      number: 'count',
      name: 'line',
      model: 'long',
      layout: 'long',
      slim: 'long',
      hash: 'hash',
      note: 'long',
      published_by: 'id',
      published_at: 'instant',
    },
    primary: ['id'],
    unique: [['process_key', 'number']],
    foreign: [[['process_key'], 'process', ['key']]],
  },
];

export class Definitions0000000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await createTable(runner, table);
    await refuse(runner, 'definition_version', 'UPDATE', 'DELETE');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables.toReversed()) await dropTable(runner, table);
  }
}
