import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, addIndex, createTable, dropColumn, dropIndex, dropTable } from './ddl.ts';
import type { TableDefinition } from './ddl.ts';

const ofCase: [string[], string, string[]] = [['case_id'], 'case_record', ['id']];

const tables: TableDefinition[] = [
  {
    name: 'letter',
    columns: {
      id: 'id',
      town: 'line',
      subject: 'line',
      text: 'long',
      from_name: 'line?',
      from_email: 'line?',
      received_at: 'instant',
      answer_by: 'instant',
      status: 'word',
      answered_at: 'instant?',
      answered_by: 'id?',
      how: 'word?',
      answer: 'long?',
      visit_on: 'instant?',
      started_case: 'id?',
    },
    primary: ['id'],
    foreign: [[['started_case'], 'case_record', ['id']]],
    index: [
      ['status', 'answer_by'],
      ['town', 'received_at'],
    ],
    check: [
      "status IN ('open', 'answered', 'refused', 'followed')",
      "how IS NULL OR how IN ('phone', 'writing', 'visit')",
      // Someone is always disappointed: never without a reason (domain.md I11).
      "status NOT IN ('answered', 'refused') OR (answer IS NOT NULL AND answered_by IS NOT NULL)",
      "status <> 'followed' OR started_case IS NOT NULL",
    ],
  },
  {
    name: 'task_draft',
    columns: { case_id: 'id', task_id: 'key', person_id: 'id', data: 'long', saved_at: 'instant' },
    primary: ['case_id', 'task_id', 'person_id'],
    foreign: [ofCase],
  },
  {
    name: 'attachment',
    columns: {
      id: 'id',
      case_id: 'id',
      task_id: 'key?',
      name: 'line',
      media_type: 'key',
      size: 'count',
      sha256: 'hash',
      stored: 'hash',
      added_by: 'id',
      added_at: 'instant',
    },
    primary: ['id'],
    foreign: [ofCase],
    unique: [['stored']],
    index: [['case_id', 'task_id']],
  },
  {
    name: 'comment',
    columns: { id: 'id', case_id: 'id', task_id: 'key?', text: 'long', written_by: 'id', written_at: 'instant' },
    primary: ['id'],
    foreign: [ofCase],
    index: [['case_id', 'written_at']],
  },
  {
    name: 'saved_view',
    columns: { id: 'id', person_id: 'id', name: 'line', search: 'long', number: 'count' },
    primary: ['id'],
    index: [['person_id', 'number']],
  },
];

/** What lists of a hundred thousand tasks are read by, in the order they are shown. */
const indexes: [string, string[]][] = [
  ['task', ['status', 'role', 'due_at', 'opened_at']],
  ['task', ['status', 'due_at', 'opened_at']],
  ['task', ['status', 'escalated_to', 'due_at']],
  ['case_record', ['status', 'last_event_at']],
  ['case_record', ['town']],
  ['handover', ['status', 'opened_at']],
  ['agenda_item', ['status']],
  ['wait', ['kind', 'at']],
];

export class CaseWorkersRoom0000000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await createTable(runner, table);
    for (const [table, columns] of indexes) await addIndex(runner, table, columns);
    // A half-filled form is one person's, in a table of its own.
    await dropColumn(runner, 'task', 'draft');
  }

  async down(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'task', 'draft', 'long?');
    for (const [table, columns] of indexes.toReversed()) await dropIndex(runner, table, columns);
    for (const table of tables.toReversed()) await dropTable(runner, table);
  }
}
