import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from './ddl.ts';
import type { TableDefinition } from './ddl.ts';

const ofCase: TableDefinition['foreign'] = [[['case_id'], 'case_record', ['id']]];
const seen = { opened_seq: 'count', closed_seq: 'count?' } as const;

const tables: TableDefinition[] = [
  {
    name: 'token',
    columns: { case_id: 'id', instance: 'key', node: 'id', scope: 'key' },
    primary: ['case_id', 'instance'],
    foreign: ofCase,
  },
  {
    name: 'task',
    columns: {
      case_id: 'id',
      id: 'key',
      node: 'id',
      role: 'id?',
      status: 'word',
      opened_at: 'instant',
      ...seen,
      due_at: 'instant?',
      reminded_at: 'instant?',
      escalated_to: 'id?',
      claimed_by: 'id?',
      claimed_at: 'instant?',
      completed_by: 'id?',
      completed_at: 'instant?',
      data: 'long',
      draft: 'long?',
    },
    primary: ['case_id', 'id'],
    foreign: ofCase,
    index: [
      ['status', 'due_at'],
      ['status', 'role', 'due_at'],
      ['status', 'claimed_by'],
    ],
    check: ["status IN ('open', 'completed', 'closed')"],
  },
  {
    name: 'case_item',
    columns: {
      case_id: 'id',
      id: 'key',
      node: 'id',
      register: 'word',
      status: 'word',
      opened_at: 'instant',
      ...seen,
      outcome: 'id?',
      decided_by: 'id?',
      decided_at: 'instant?',
      data: 'long',
    },
    primary: ['case_id', 'id'],
    foreign: ofCase,
    check: ["status IN ('open', 'decided', 'closed')"],
  },
  {
    name: 'wait',
    columns: { case_id: 'id', id: 'key', node: 'id', kind: 'word', at: 'instant?' },
    primary: ['case_id', 'id'],
    foreign: ofCase,
    check: ["kind IN ('timer', 'message', 'call')"],
  },
  {
    name: 'work',
    columns: { case_id: 'id', id: 'key', node: 'id', work: 'id', data: 'long', orphan: 'flag' },
    primary: ['case_id', 'id'],
    foreign: ofCase,
  },
  {
    name: 'incident',
    columns: {
      case_id: 'id',
      id: 'key',
      node: 'id',
      code: 'id',
      site: 'key',
      message: 'long',
      at: 'instant',
      status: 'word',
      cleared_at: 'instant?',
      ...seen,
    },
    primary: ['case_id', 'id'],
    foreign: ofCase,
    index: [['status', 'at']],
    check: ["status IN ('open', 'cleared')"],
  },
];

export class ReadModel0000000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await createTable(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables.toReversed()) await dropTable(runner, table);
  }
}
