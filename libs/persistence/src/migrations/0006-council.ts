import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from './ddl.ts';
import type { TableDefinition } from './ddl.ts';
import { refuse, refuseWhen } from './triggers.ts';

const ofItem: [string[], string, string[]] = [['item_id'], 'agenda_item', ['id']];
const byMember: [string[], string, string[]] = [['member_id'], 'member', ['id']];
const choices = "choice IN ('for', 'against', 'abstain')";

const meetings: TableDefinition[] = [
  {
    name: 'body',
    columns: { id: 'id', key: 'id', name: 'line', kind: 'word', rules: 'long' },
    primary: ['id'],
    unique: [['key']],
  },
  {
    name: 'candidate_list',
    columns: { id: 'id', body_id: 'id', letter: 'word', name: 'line' },
    primary: ['id'],
    foreign: [[['body_id'], 'body', ['id']]],
    unique: [['body_id', 'letter']],
  },
  {
    name: 'member',
    columns: {
      id: 'id',
      body_id: 'id',
      list_id: 'id',
      seat: 'count',
      name: 'line',
      substitute: 'flag',
      person_id: 'id?',
    },
    primary: ['id'],
    foreign: [
      [['body_id'], 'body', ['id']],
      [['list_id'], 'candidate_list', ['id']],
      [['person_id'], 'person', ['id']],
    ],
  },
  {
    name: 'meeting',
    columns: { id: 'id', body_id: 'id', at: 'instant', place: 'line', status: 'word', agenda_sent_at: 'instant?' },
    primary: ['id'],
    foreign: [[['body_id'], 'body', ['id']]],
    index: [['body_id', 'at']],
    check: ["status IN ('planned', 'open', 'closed')"],
  },
  {
    name: 'attendance',
    columns: { meeting_id: 'id', member_id: 'id', present: 'flag', substitute_for: 'id?' },
    primary: ['meeting_id', 'member_id'],
    foreign: [[['meeting_id'], 'meeting', ['id']], byMember, [['substitute_for'], 'member', ['id']]],
  },
];

const agenda: TableDefinition[] = [
  {
    name: 'agenda_item',
    columns: {
      id: 'id',
      meeting_id: 'id',
      case_id: 'id?',
      command_id: 'key?',
      node: 'id?',
      number: 'count',
      title: 'line',
      recommendation: 'long',
      presentation: 'long',
      economy: 'long',
      amount: 'amount?',
      area_id: 'id?',
      cover: 'long?',
      closed: 'flag',
      status: 'word',
      outcome: 'id?',
      decision: 'long?',
      decided_at: 'instant?',
      data: 'long',
    },
    primary: ['id'],
    foreign: [
      [['meeting_id'], 'meeting', ['id']],
      [['case_id'], 'case_record', ['id']],
    ],
    unique: [['case_id', 'command_id']],
    check: ["status IN ('proposed', 'open', 'decided', 'postponed', 'withdrawn')"],
  },
  {
    name: 'disqualification',
    columns: { item_id: 'id', member_id: 'id', reason: 'long', declared_by: 'id', status: 'word' },
    primary: ['item_id', 'member_id'],
    foreign: [ofItem, byMember],
    check: ["status IN ('claimed', 'disqualified', 'cleared')"],
  },
  {
    name: 'vote',
    columns: { item_id: 'id', member_id: 'id', choice: 'word', cast_by: 'id', at: 'instant' },
    primary: ['item_id', 'member_id'],
    foreign: [ofItem, byMember],
    check: [choices],
  },
  {
    name: 'list_vote',
    columns: { item_id: 'id', list_id: 'id', choice: 'word', count: 'count' },
    primary: ['item_id', 'list_id', 'choice'],
    foreign: [ofItem, [['list_id'], 'candidate_list', ['id']]],
    check: [choices, 'count >= 0'],
  },
  {
    name: 'dissent',
    columns: { item_id: 'id', number: 'count', member_id: 'id?', list_id: 'id?', text: 'long' },
    primary: ['item_id', 'number'],
    foreign: [ofItem, byMember, [['list_id'], 'candidate_list', ['id']]],
  },
];

const tables = [...meetings, ...agenda];
const disqualified = `EXISTS (SELECT 1 FROM disqualification d WHERE d.item_id = NEW.item_id
  AND d.member_id = NEW.member_id AND d.status = 'disqualified')`;

export class Council0000000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await createTable(runner, table);
    // A disqualified member neither debates nor votes on the item (kommunestyrelsesloven § 14).
    await refuseWhen(runner, 'vote', 'INSERT', 'a disqualified member does not vote', disqualified);
    await refuse(runner, 'vote', 'UPDATE');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables.toReversed()) await dropTable(runner, table);
  }
}
