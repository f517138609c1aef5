import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, createTable, dropColumn, dropTable } from './ddl.ts';
import type { TableDefinition } from './ddl.ts';

/** No part of the case's row: what people write beside a case does not wait for what is appended to it. */
const touches: TableDefinition = {
  name: 'case_touch',
  columns: { case_id: 'id', mark: 'id' },
  primary: ['case_id'],
};

export class PostAndTouches0000000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, touches);
    await addColumn(runner, 'notification', 'next_try_at', 'instant?');
    await addColumn(runner, 'notification', 'confidential', 'flag');
    // Invitations were kept before anyone sent them.
    await runner.query(
      `UPDATE notification SET next_try_at = at, confidential = 1 WHERE status = 'pending' AND id LIKE 'invite/%'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumn(runner, 'notification', 'confidential');
    await dropColumn(runner, 'notification', 'next_try_at');
    await dropTable(runner, touches);
  }
}
