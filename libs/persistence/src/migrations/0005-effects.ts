import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from './ddl.ts';
import type { TableDefinition } from './ddl.ts';
import { refuse } from './triggers.ts';

const tables: TableDefinition[] = [
  {
    name: 'effect',
    columns: { key: 'place', kind: 'word', result: 'long', at: 'instant' },
    primary: ['key'],
  },
  {
    name: 'message',
    columns: {
      id: 'place',
      name: 'key',
      key: 'key',
      broadcast: 'flag',
      data: 'long',
      published_at: 'instant',
      expires_at: 'instant',
      consumed_by: 'place?',
    },
    primary: ['id'],
    index: [['name', 'key'], ['expires_at']],
  },
  {
    name: 'subscription',
    columns: { case_id: 'id', id: 'key', name: 'key', key: 'key', broadcast: 'flag', opened_at: 'instant' },
    primary: ['case_id', 'id'],
    foreign: [[['case_id'], 'case_record', ['id']]],
    index: [['name', 'key']],
  },
  {
    name: 'notification',
    columns: {
      id: 'place',
      effect_key: 'place',
      case_id: 'id?',
      to: 'line',
      subject: 'line',
      body: 'long',
      status: 'word',
      attempts: 'count',
      error: 'long?',
      at: 'instant',
    },
    primary: ['id'],
    index: [['status', 'at'], ['effect_key']],
    check: ["status IN ('pending', 'sent', 'failed')"],
  },
  { name: 'setting', columns: { key: 'key', value: 'long' }, primary: ['key'] },
];

export class Effects0000000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await createTable(runner, table);
    await refuse(runner, 'effect', 'UPDATE', 'DELETE');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables.toReversed()) await dropTable(runner, table);
  }
}
