import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from './ddl.ts';
import type { TableDefinition } from './ddl.ts';

const ofCase: [string[], string, string[]] = [['case_id'], 'case_record', ['id']];

const tables: TableDefinition[] = [
  {
    name: 'person',
    columns: { id: 'id', name: 'line', email: 'line', roles: 'long', bodies: 'long' },
    primary: ['id'],
    unique: [['email']],
  },
  {
    name: 'participant',
    columns: {
      id: 'id',
      case_id: 'id',
      role: 'id',
      name: 'line',
      email: 'line',
      token_hash: 'hash',
      person_id: 'id?',
      invited_at: 'instant',
    },
    primary: ['id'],
    unique: [['token_hash']],
    foreign: [ofCase, [['person_id'], 'person', ['id']]],
    index: [['case_id']],
  },
  {
    name: 'session',
    columns: { id: 'hash', person_id: 'id?', participant_id: 'id?', created_at: 'instant', expires_at: 'instant' },
    primary: ['id'],
    foreign: [
      [['person_id'], 'person', ['id']],
      [['participant_id'], 'participant', ['id']],
    ],
    index: [['expires_at']],
  },
  {
    name: 'personal_value',
    columns: { id: 'id', case_id: 'id', variable: 'id', value: 'long' },
    primary: ['id'],
    foreign: [ofCase],
    index: [['case_id']],
  },
];

export class People0000000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await createTable(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables.toReversed()) await dropTable(runner, table);
  }
}
