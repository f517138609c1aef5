import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, createTable, dropColumn, dropTable } from './ddl.ts';
import type { TableDefinition } from './ddl.ts';
import { refuse } from './triggers.ts';

/** Those present sign the minutes after the meeting (kommunestyrelsesloven § 13). */
const signatures: TableDefinition = {
  name: 'signature',
  columns: { meeting_id: 'id', member_id: 'id', signed_by: 'id', at: 'instant' },
  primary: ['meeting_id', 'member_id'],
  foreign: [
    [['meeting_id'], 'meeting', ['id']],
    [['member_id'], 'member', ['id']],
  ],
};

export class Route0000000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'agenda_item', 'checkpoint', 'key?');
    await addColumn(runner, 'agenda_item', 'stage', 'count?');
    await addColumn(runner, 'agenda_item', 'round', 'count?');
    // Until now a checkpoint had one body, which decided.
    await runner.query('UPDATE agenda_item SET checkpoint = command_id, stage = 0, round = 0 WHERE checkpoint IS NULL');
    await createTable(runner, signatures);
    await refuse(runner, 'signature', 'UPDATE', 'DELETE');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, signatures);
    for (const name of ['round', 'stage', 'checkpoint']) await dropColumn(runner, 'agenda_item', name);
  }
}
