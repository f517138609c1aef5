import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from './ddl.ts';
import type { TableDefinition } from './ddl.ts';
import { refuse } from './triggers.ts';

const tables: TableDefinition[] = [
  {
    name: 'case_record',
    columns: {
      id: 'id',
      case_number: 'line',
      title: 'line',
      process_key: 'id',
      version_id: 'id',
      engine: 'count',
      town: 'line',
      parent_id: 'id?',
      origin_id: 'id?',
      closed: 'flag',
      status: 'word',
      outcome: 'id?',
      started_by: 'id',
      started_at: 'instant',
      ended_at: 'instant?',
      head_seq: 'count',
      head_hash: 'hash',
      last_event_at: 'instant',
      next_due_at: 'instant?',
      data: 'long',
    },
    primary: ['id'],
    foreign: [[['version_id'], 'definition_version', ['id']]],
    index: [['last_event_at', 'id'], ['status', 'next_due_at'], ['process_key'], ['parent_id']],
    check: ["status IN ('starting', 'running', 'ended', 'cancelled')", 'head_seq >= -1'],
  },
  {
    name: 'log_entry',
    columns: {
      case_id: 'id',
      seq: 'count',
      event_id: 'key',
      at: 'instant',
      actor_id: 'id?',
      event: 'long',
      answers: 'long',
      moves: 'long',
      commands: 'long',
      prev_hash: 'hash',
      hash: 'hash',
    },
    primary: ['case_id', 'seq'],
    unique: [['case_id', 'event_id']],
    foreign: [[['case_id'], 'case_record', ['id']]],
    check: ['seq >= 0'],
  },
  {
    name: 'command_row',
    columns: {
      id: 'key',
      kind: 'word',
      case_id: 'id?',
      actor_id: 'id',
      at: 'instant',
      request_hash: 'hash',
      event: 'long?',
      status: 'word',
      answer: 'long?',
      attempts: 'count',
      next_try_at: 'instant?',
    },
    primary: ['id'],
    index: [['status', 'next_try_at'], ['case_id']],
    check: ["status IN ('pending', 'logged', 'done', 'refused')"],
  },
];

export class Cases0000000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await createTable(runner, table);
    // A tail a dead worker wrote is deleted and written anew; an entry that stands never changes.
    await refuse(runner, 'log_entry', 'UPDATE');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables.toReversed()) await dropTable(runner, table);
  }
}
