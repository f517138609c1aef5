import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from './ddl.ts';
import type { TableDefinition } from './ddl.ts';

const tables: TableDefinition[] = [
  {
    name: 'handover',
    columns: {
      id: 'id',
      case_id: 'id',
      command_id: 'key',
      node: 'id',
      object: 'long',
      from_role: 'id',
      to_role: 'id',
      status: 'word',
      round: 'count',
      condition: 'long',
      opened_at: 'instant',
    },
    primary: ['id'],
    unique: [['case_id', 'command_id']],
    foreign: [[['case_id'], 'case_record', ['id']]],
    check: ["status IN ('open', 'offered', 'refused', 'accepted', 'withdrawn')"],
  },
  {
    name: 'handover_answer',
    columns: {
      handover_id: 'id',
      round: 'count',
      side: 'word',
      accepted: 'flag',
      reason: 'long?',
      person_id: 'id',
      at: 'instant',
      on_behalf_of: 'id?',
    },
    primary: ['handover_id', 'round', 'side'],
    foreign: [[['handover_id'], 'handover', ['id']]],
    check: ["side IN ('from', 'to')", 'accepted = 1 OR reason IS NOT NULL'],
  },
];

export class Handovers0000000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await createTable(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables.toReversed()) await dropTable(runner, table);
  }
}
