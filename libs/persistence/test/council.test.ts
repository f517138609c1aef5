import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '../src/index.ts';
import { dialects } from './dialects.ts';
import type { TestDatabase } from './dialects.ts';
import { at, newCase, publishVillageBus } from './fixtures.ts';

describe.each(dialects)('council and hand-over on %s', (_name, start) => {
  let database: TestDatabase;
  let db: Database;

  beforeAll(async () => {
    database = await start();
    db = database.db;
    await db.transaction(async (tx) => {
      await publishVillageBus(tx);
      await tx.cases.insert(newCase('bus'));
      await tx.bodies.insert({ id: 'council', key: 'council', name: 'Byrådet', kind: 'council', rules: { seats: 27 } });
      await tx.candidateLists.insert({ id: 'A', bodyId: 'council', letter: 'A', name: 'Liste A' });
      const member = { bodyId: 'council', listId: 'A', substitute: false };
      await tx.members.insert({ ...member, id: 'm1', seat: 1, name: 'Byrådsmedlem 1' });
      await tx.members.insert({ ...member, id: 'm2', seat: 2, name: 'Byrådsmedlem 2' });
      await tx.meetings.insert({ id: 'june', bodyId: 'council', at: at(9), place: 'Byrådssalen', status: 'planned' });
      await tx.agenda.insert({
        ...{ id: 'item', meetingId: 'june', caseId: 'bus', commandId: 'i7', node: 'council-decides', number: 7 },
        ...{ title: 'Landsbybus', recommendation: 'Administrationen indstiller', presentation: '', economy: '' },
        ...{ amount: 10_000_000, closed: false, status: 'proposed' as const, data: { body: 'council' } },
      });
    });
  }, 60_000);
  afterAll(() => database.stop());

  const vote = (memberId: string, choice: 'for' | 'against' = 'for') =>
    db.transaction((tx) => tx.agenda.castVote({ itemId: 'item', memberId, choice, castBy: 'secretary', at: at(9) }));

  it('puts the same checkpoint on an agenda once', async () => {
    const again = db.transaction(async (tx) => {
      const item = await tx.agenda.first({ id: 'item' });
      await tx.agenda.insert({ ...item!, id: 'twin' });
    });
    await expect(again).rejects.toMatchObject({ kind: 'duplicate' });
    expect(await db.read.agenda.first({ caseId: 'bus', commandId: 'i7' })).toMatchObject({ amount: 10_000_000 });
  });

  it('counts one vote a member, and never changes it', async () => {
    await vote('m1');
    await expect(vote('m1', 'against')).rejects.toMatchObject({ kind: 'duplicate' });
    expect((await db.read.agenda.record('item')).votes).toMatchObject([{ memberId: 'm1', choice: 'for' }]);
  });

  it('lets a disqualified member cast no vote: the database refuses; a cleared one may', async () => {
    const claim = { itemId: 'item', memberId: 'm2', reason: 'sidder i bestyrelsen', declaredBy: 'm2' };
    await db.transaction((tx) => tx.agenda.setDisqualification({ ...claim, status: 'disqualified' }));
    await expect(vote('m2')).rejects.toMatchObject({ kind: 'forbidden' });
    await db.transaction((tx) => tx.agenda.setDisqualification({ ...claim, status: 'cleared' }));
    await vote('m2');
    const { votes, disqualifications } = await db.read.agenda.record('item');
    expect(votes).toHaveLength(2);
    expect(disqualifications).toEqual([{ ...claim, status: 'cleared' }]);
  });

  it('records votes by list, who was there and who dissented, the last word standing', async () => {
    const count = (choice: 'for' | 'against', count: number) => ({ itemId: 'item', listId: 'A', choice, count });
    const there = (memberId: string) => ({ meetingId: 'june', memberId, present: true, substituteFor: null });
    await db.transaction(async (tx) => {
      await tx.agenda.setListVotes('item', [count('for', 9), count('against', 5)]);
      await tx.agenda.setListVotes('item', [count('for', 14)]);
      await tx.agenda.setAttendance('june', [there('m1'), there('m2')]);
      await tx.agenda.setAttendance('june', [there('m1')]);
      await tx.agenda.addDissents([{ itemId: 'item', number: 1, memberId: 'm2', listId: null, text: 'Ikke nu' }]);
    });
    const { listVotes, dissents } = await db.read.agenda.record('item');
    expect(listVotes).toEqual([count('for', 14)]);
    expect(dissents).toMatchObject([{ memberId: 'm2', text: 'Ikke nu' }]);
    expect(await db.read.agenda.attendance('june')).toEqual([there('m1')]);
  });

  it('knows every body’s treatment of a checkpoint’s item in the order of its way, and no lines left behind', async () => {
    await db.transaction(async (tx) => {
      const item = await tx.agenda.first({ id: 'item' });
      const row = (id: string, round: number, stage: number) => ({ ...item!, id, commandId: null, round, stage });
      const ofIt = { checkpoint: 'i8' };
      await tx.agenda.insert({ ...row('council', 0, 1), ...ofIt }, { ...row('committee', 0, 0), ...ofIt });
      await tx.agenda.insert({ ...row('again', 1, 0), ...ofIt });
      await tx.agenda.insert({ ...row('trace', 0, 1), ...ofIt, status: 'postponed' as const });
    });
    const found = await db.read.agenda.treatments('bus', 'i8');
    expect(found.map(({ id }) => id)).toEqual(['committee', 'council', 'again']);
  });

  it('keeps a signature once and for ever', async () => {
    const sign = (at: string) =>
      db.transaction((tx) => tx.agenda.sign({ meetingId: 'june', memberId: 'm1', signedBy: 'councillor-1', at }));
    await sign(at(9));
    await sign(at(10));
    expect(await db.read.agenda.signatures(['june'])).toEqual([
      { meetingId: 'june', memberId: 'm1', signedBy: 'councillor-1', at: at(9) },
    ]);
  });

  it('takes one answer of each side and round of a hand-over, and no refusal without a reason', async () => {
    const answer = { handoverId: 'h1', round: 1, side: 'to' as const, personId: 'kasserer', at: at(9) };
    await db.transaction(async (tx) => {
      await tx.handovers.insert({
        ...{ id: 'h1', caseId: 'bus', commandId: 'i9', node: 'hand-over', object: 'Bussen', fromRole: 'case-worker' },
        ...{ toRole: 'bus-association', status: 'offered' as const, round: 1, condition: {}, openedAt: at(9) },
      });
      await tx.handoverAnswers.insert({ ...answer, accepted: true });
    });
    const second = db.transaction((tx) => tx.handoverAnswers.insert({ ...answer, accepted: true }));
    await expect(second).rejects.toMatchObject({ kind: 'duplicate' });
    const wordless = db.transaction((tx) => tx.handoverAnswers.insert({ ...answer, round: 2, accepted: false }));
    await expect(wordless).rejects.toMatchObject({ kind: 'check' });
  });
});
