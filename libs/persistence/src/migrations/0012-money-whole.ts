import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addIndex, createTable, dropIndex, dropTable } from './ddl.ts';
import type { TableDefinition } from './ddl.ts';

const ofArea: [string[], string, string[]] = [['area'], 'area', ['id']];

const tables: TableDefinition[] = [
  {
    name: 'delegation',
    columns: { area: 'id', holder: 'id', up_to: 'amount', decision: 'long', set_by: 'id', at: 'instant' },
    primary: ['area', 'holder'],
    foreign: [ofArea],
    check: ['up_to >= 0'],
  },
  {
    name: 'available_amount',
    columns: {
      case_id: 'id',
      line: 'id',
      year: 'count',
      amount: 'amount',
      decision: 'long',
      set_by: 'id',
      at: 'instant',
    },
    primary: ['case_id', 'line', 'year'],
    check: ['amount >= 0'],
  },
  {
    name: 'carry_over',
    columns: {
      id: 'id',
      area: 'id',
      case_id: 'id?',
      line: 'id?',
      year: 'count',
      amount: 'amount',
      reason: 'long',
      requested_by: 'id',
      requested_at: 'instant',
      status: 'word',
      granted: 'amount?',
      decision: 'long?',
      decided_reason: 'long?',
      decided_by: 'id?',
      decided_at: 'instant?',
      moved: 'amount?',
    },
    primary: ['id'],
    foreign: [ofArea],
    index: [
      ['area', 'year'],
      ['case_id', 'year'],
    ],
    check: [
      'amount > 0',
      "status IN ('requested', 'granted', 'refused')",
      "status = 'requested' OR (decided_by IS NOT NULL AND decided_reason IS NOT NULL)",
      // Four eyes: who asks does not decide.
      'decided_by IS NULL OR decided_by <> requested_by',
      "status <> 'granted' OR (granted IS NOT NULL AND granted > 0 AND granted <= amount AND decision IS NOT NULL)",
      'moved IS NULL OR (moved >= 0 AND moved <= granted)',
    ],
  },
];

export class MoneyWhole0000000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await createTable(runner, table);
    // A family is read from its origins (domain.md I12).
    await addIndex(runner, 'case_record', ['origin_id']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropIndex(runner, 'case_record', ['origin_id']);
    for (const table of tables.toReversed()) await dropTable(runner, table);
  }
}
