import type { Activity } from '@samskab/definition';
import type { Data } from '@samskab/engine';
import { AT, CASE, openHouse } from './support/house.ts';
import type { House } from './support/house.ts';

const tell: Activity = {
  id: 'tell-town',
  name: 'Byen får svar',
  doc: 'Kommunen har behandlet jeres ønske.',
  type: 'activity',
  activity: 'send',
  facet: { kind: 'notification', to: 'residents' },
};
const roles = [{ id: 'residents', name: 'Borgerne', side: 'citizens' as const }];
const guest = (email: string) => ({
  id: email,
  caseId: CASE,
  role: 'residents',
  name: email,
  email,
  tokenHash: email,
  personId: null,
  invitedAt: AT,
});
const telling = (id: string, data: Data = {}) => ({
  caseId: CASE,
  command: {
    id,
    node: 'tell-town',
    type: 'run' as const,
    work: 'notification',
    attempt: 1,
    data: { ...data, to: 'residents' },
  },
  at: AT,
});

let house: House;
beforeAll(async () => {
  house = await openHouse({ nodes: [tell], roles });
  await house.db.transaction((tx) =>
    tx.participants.insert(guest('a@example.org'), guest('b@example.org'), guest('c@example.org')),
  );
});
beforeEach(() => house.mails.splice(0));
afterAll(() => house.close());

const addressed = () => house.mails.map(({ to }) => to);

describe('a message of a case', () => {
  it('goes to everyone of its role, and says what the node carries', async () => {
    expect(await house.activities.work(telling('i1', { reason: 'Ruten er nedlagt.' }))).toEqual({ done: { sent: 3 } });
    expect(addressed()).toEqual(['a@example.org', 'b@example.org', 'c@example.org']);
    expect(house.mails[0]).toMatchObject({
      subject: 'Byen får svar: Landsbybus i Nørreby',
      text: 'Til Borgerne\n\nKommunen har behandlet jeres ønske.\n\nRuten er nedlagt.',
    });
  });

  it('is not sent again when its activity is delivered again', async () => {
    expect(await house.activities.work(telling('i1'))).toEqual({ done: { sent: 3 } });
    expect(addressed()).toEqual([]);
  });

  it('that one of them cannot get is a failure; tried again it goes to that one only', async () => {
    house.closed.add('b@example.org');
    expect(await house.activities.work(telling('i2'))).toEqual({ failed: 'b@example.org is full' });
    expect(addressed()).toEqual(['a@example.org', 'c@example.org']);
    expect(await kept('i2')).toEqual([
      ['a@example.org', 'sent', 1],
      ['b@example.org', 'failed', 1],
      ['c@example.org', 'sent', 1],
    ]);
    house.mails.splice(0);
    house.closed.clear();
    expect(await house.activities.work(telling('i2'))).toEqual({ done: { sent: 3 } });
    expect(addressed()).toEqual(['b@example.org']);
    expect(await kept('i2')).toContainEqual(['b@example.org', 'sent', 2]);
  });

  it('is sent once when its activity is delivered twice at once; the second delivery is told when it is tried again', async () => {
    let taken: () => void = () => undefined;
    house.slow.until = new Promise((resolve) => (taken = resolve));
    const first = house.activities.work(telling('i5'));
    await expect(untilKept('i5').then(() => house.activities.work(telling('i5')))).rejects.toThrow('being sent');
    taken();
    expect(await first).toEqual({ done: { sent: 3 } });
    expect(await house.activities.work(telling('i5'))).toEqual({ done: { sent: 3 } });
    expect(addressed()).toEqual(['a@example.org', 'b@example.org', 'c@example.org']);
  });

  it('in the hands of a worker that died is sent by the next when its time is over', async () => {
    const key = `${CASE}/i6`;
    const held = { effectKey: key, caseId: CASE, subject: 'x', body: 'x', status: 'pending' as const, attempts: 1 };
    const row = {
      ...held,
      id: `${key}/a@example.org`,
      to: 'a@example.org',
      at: AT,
      nextTryAt: AT,
      confidential: false,
    };
    await house.db.transaction((tx) => tx.notifications.insert(row));
    expect(await house.activities.work(telling('i6'))).toEqual({ done: { sent: 3 } });
    expect(await kept('i6')).toContainEqual(['a@example.org', 'sent', 2]);
  });

  it('says personal values where it arrives, and is kept with references only', async () => {
    const id = '5d7a3c1e-0b1f-4c59-9d51-2d5a8f4a6f10';
    await house.db.transaction((tx) => tx.personal.insert({ id, caseId: CASE, variable: 'contact', value: 'Anna' }));
    await house.activities.work(telling('i3', { hello: `personal:${id}` }));
    expect(house.mails[0]?.text).toContain('Anna');
    const rows = await house.db.read.notifications.find({ effectKey: `${CASE}/i3` });
    expect(rows.map(({ body }) => body.includes('Anna'))).toEqual([false, false, false]);
  });

  it('says nothing of what was erased, nor of what belongs to another case', async () => {
    const other = '5d7a3c1e-0b1f-4c59-9d51-2d5a8f4a6f11';
    await house.db.transaction(async (tx) => {
      const row = await tx.cases.first({ id: CASE });
      await tx.cases.insert({ ...row!, id: 'another', caseNumber: '2' });
      await tx.personal.insert({ id: other, caseId: 'another', variable: 'contact', value: 'Bente' });
    });
    await house.activities.work(telling('i4', { hello: `Kære personal:${other}` }));
    expect(house.mails[0]?.text).toMatch(/Kære $/);
  });
});

const untilKept = async (id: string): Promise<void> => {
  while ((await kept(id)).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
};

const kept = async (id: string) => {
  const rows = await house.db.read.notifications.find({ effectKey: `${CASE}/${id}` }, { order: { to: 'asc' } });
  return rows.map(({ to, status, attempts }) => [to, status, attempts]);
};

describe('a deadline', () => {
  it('reminds whoever has the role, and nobody where no role has the task', async () => {
    const reminder = {
      id: 'i9/remind/1',
      node: 'tell-town',
      type: 'remind' as const,
      task: 'i9',
      what: 'reminder' as const,
    };
    await house.activities.remind({ caseId: CASE, command: { ...reminder, role: 'residents' }, at: AT });
    expect(house.mails.map(({ subject }) => subject)).toContain('Husk: Byen får svar (Landsbybus i Nørreby)');
    house.mails.splice(0);
    await house.activities.remind({ caseId: CASE, command: { ...reminder, id: 'i10/remind/1' }, at: AT });
    expect(house.mails).toEqual([]);
  });
});
