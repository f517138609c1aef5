import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from './ddl.ts';
import type { TableDefinition } from './ddl.ts';

const ofCase: [string[], string, string[]] = [['case_id'], 'case_record', ['id']];
const moderated = `status IN ('pending', 'approved', 'rejected')`;
/** A no without its reason is no answer. */
const withReason = `status <> 'rejected' OR reason IS NOT NULL`;

const tables: TableDefinition[] = [
  {
    name: 'open_page',
    columns: { case_id: 'id', slug: 'id' },
    primary: ['case_id'],
    unique: [['slug']],
    foreign: [ofCase],
  },
  {
    name: 'open_input',
    columns: {
      id: 'id',
      case_id: 'id',
      text: 'long',
      name: 'line?',
      key_hash: 'hash',
      status: 'word',
      reason: 'long?',
      at: 'instant',
      moderated_by: 'id?',
      moderated_at: 'instant?',
    },
    primary: ['id'],
    unique: [['key_hash']],
    foreign: [ofCase],
    index: [['case_id', 'status']],
    check: [moderated, withReason],
  },
  {
    name: 'help_offer',
    columns: {
      id: 'id',
      case_id: 'id',
      kind: 'word',
      text: 'long',
      name: 'line',
      contact: 'line',
      key_hash: 'hash',
      status: 'word',
      reason: 'long?',
      at: 'instant',
      moderated_by: 'id?',
      moderated_at: 'instant?',
    },
    primary: ['id'],
    unique: [['key_hash']],
    foreign: [ofCase],
    index: [['case_id', 'status']],
    check: [moderated, withReason],
  },
  {
    name: 'follower',
    columns: {
      id: 'id',
      case_id: 'id',
      email: 'key',
      confirm_hash: 'hash',
      confirmed_at: 'instant?',
      stop_key: 'hash',
      asked_at: 'instant',
      told_seq: 'count',
    },
    primary: ['id'],
    unique: [['case_id', 'email'], ['confirm_hash'], ['stop_key']],
    foreign: [ofCase],
  },
  {
    // Erasing a letter asks nobody: a key to one that is gone opens nothing.
    name: 'letter_key',
    columns: { key_hash: 'hash', letter_id: 'id' },
    primary: ['key_hash'],
    index: [['letter_id']],
  },
];

export class OpenPages0000000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await createTable(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables.toReversed()) await dropTable(runner, table);
  }
}
