import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startMariaDb } from '@samskab/testing';
import type { TestMariaDb } from '@samskab/testing';
import { createConnection } from 'mysql2/promise';
import { openDatabase } from '../src/index.ts';
import type { Database } from '../src/index.ts';
import { holdMeetings } from './racing/hold-meetings.ts';
import { setUpBody } from './racing/set-up.ts';

const MEETINGS = 1_000;
/** A scratch schema is wrong soon enough. */
const UNGUARDED = 40;

/**
 * Members vote from two devices at once, change their minds, and vote while the secretary closes: what the council's rules
 * tally must be what a recount of the acknowledged votes finds.
 */
describe('a thousand meetings on MariaDB with votes that race', () => {
  let server: TestMariaDb;
  const open: Database[] = [];

  beforeAll(async () => {
    server = await startMariaDb();
  }, 60_000);
  afterAll(async () => {
    await Promise.all(open.map((db) => db.close()));
    await server.stop();
  }, 30_000);

  const schema = async (name: string): Promise<{ db: Database; url: string }> => {
    const admin = await createConnection(server.url);
    await admin.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
    await admin.end();
    const url = server.url.replace(/\/samskab$/, `/${name}`);
    const db = await openDatabase({ url, home: '/nowhere' });
    await db.migrate();
    open.push(db);
    return { db, url };
  };

  it('are tallied as an independent recount of what was acknowledged, each of them', async () => {
    const { db } = await schema('guarded');
    await setUpBody(db, MEETINGS);
    const results = await holdMeetings(db, { meetings: MEETINGS, seed: 4 });
    const differing = results.filter(({ tallied, recounted }) => tallied !== recounted);
    expect(differing).toEqual([]);
    expect(results).toHaveLength(MEETINGS);
    const total = (what: 'attempts' | 'refusedTwice' | 'tooLate' | 'disqualified') =>
      results.reduce((sum, result) => sum + result[what], 0);
    // The races were real: many a vote lost one.
    expect(total('attempts')).toBeGreaterThan(MEETINGS * 8);
    for (const lost of ['refusedTwice', 'tooLate', 'disqualified'] as const)
      expect([lost, total(lost) > MEETINGS / 4]).toEqual([lost, true]);
    expect(new Set(results.map(({ outcome }) => outcome))).toEqual(new Set(['approved', 'rejected', 'undecided']));
  }, 300_000);

  it('would be miscounted without the database’s own rule of one vote a member', async () => {
    const { db, url } = await schema('unguarded');
    await setUpBody(db, UNGUARDED);
    const admin = await createConnection(url);
    await admin.query('ALTER TABLE vote DROP FOREIGN KEY fk_vote_item_id, DROP PRIMARY KEY, ADD INDEX (item_id)');
    await admin.end();
    const results = await holdMeetings(db, { meetings: UNGUARDED, seed: 4 });
    expect(results.filter(({ tallied, recounted }) => tallied !== recounted).length).toBeGreaterThan(0);
  }, 60_000);
});
