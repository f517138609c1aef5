import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from './ddl.ts';
import type { TableDefinition } from './ddl.ts';
import { refuse } from './triggers.ts';

const safe = String(Number.MAX_SAFE_INTEGER);

/** Accounts and transfers name cases without referring to them: the books outlive a case's deletion. */
const tables: TableDefinition[] = [
  { name: 'area', columns: { id: 'id', key: 'id', name: 'line' }, primary: ['id'], unique: [['key']] },
  {
    name: 'account',
    columns: { id: 'place', area: 'id', case_id: 'id?', line: 'id?', year: 'count?', state: 'word' },
    primary: ['id'],
    // What a transfer's pair of foreign keys refers to: both its accounts lie in its own area.
    unique: [['area', 'id']],
    foreign: [[['area'], 'area', ['id']]],
    index: [['case_id', 'line']],
  },
  {
    name: 'transfer',
    columns: {
      id: 'place',
      effect_key: 'place',
      kind: 'word',
      area: 'id',
      debit: 'place',
      credit: 'place',
      amount: 'amount',
      case_id: 'id?',
      line: 'id?',
      year: 'count',
      at: 'instant',
      decision: 'long?',
      cover: 'long?',
      purpose: 'long?',
      reason: 'long?',
      breach: 'flag',
    },
    primary: ['id'],
    foreign: [
      [['area', 'debit'], 'account', ['area', 'id']],
      [['area', 'credit'], 'account', ['area', 'id']],
    ],
    index: [['area', 'at'], ['case_id', 'line'], ['effect_key']],
    check: [`amount > 0 AND amount <= ${safe}`, 'debit <> credit'],
  },
  {
    name: 'balance',
    columns: { account_id: 'place', debits: 'amount', credits: 'amount' },
    primary: ['account_id'],
    foreign: [[['account_id'], 'account', ['id']]],
    check: [`debits BETWEEN 0 AND ${safe}`, `credits BETWEEN 0 AND ${safe}`],
  },
];

export class Ledger0000000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await createTable(runner, table);
    await refuse(runner, 'transfer', 'UPDATE', 'DELETE');
    await refuse(runner, 'account', 'UPDATE', 'DELETE');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables.toReversed()) await dropTable(runner, table);
  }
}
