import type { Area, Body } from '@samskab/contracts';
import { nextMeeting } from '@samskab/calendar';
import type { Cadence } from '@samskab/calendar';
import { seedMunicipality } from '../src/seed/seed-municipality.ts';
import { startApi } from './support/api.ts';
import type { TestApi } from './support/api.ts';

describe('the seeded Samkøbing', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const everything = async () => {
    const { read } = api.app.database;
    return Promise.all([
      read.people.find(),
      read.bodies.find(),
      read.candidateLists.find(),
      read.members.find(),
      read.ledger.areas(),
      read.ledger.transfers({}, { limit: 500 }),
    ]);
  };

  it('is the same however often it is seeded', async () => {
    const before = await everything();
    await seedMunicipality(api.app);
    expect(await everything()).toEqual(before);
  });

  it('has a council whose seats are all held by people who can log in', async () => {
    const members = await api.app.database.read.members.find({ bodyId: 'council', substitute: false });
    const people = await api.app.database.read.people.find({ id: members.flatMap(({ personId }) => personId ?? []) });
    expect(members).toHaveLength(27);
    expect(people.filter(({ roles }) => roles.includes('councillor'))).toHaveLength(27);
  });

  it('has substitutes on every list, and committees of council members', async () => {
    const { body } = await (await api.as('auditor')).get<{ items: Body[] }>('/api/bodies');
    for (const { key, lists, members, seats } of body.items) {
      expect([key, members.filter(({ substitute }) => !substitute).length]).toEqual([key, seats]);
      for (const { letter } of lists)
        expect(members.filter(({ list, substitute }) => substitute && list === letter)).toHaveLength(2);
    }
    expect(body.items.map(({ kind, seats, quorum }) => [kind, seats, quorum])).toEqual([
      ['council', 27, 14],
      ['standingCommittee', 7, 4],
      ['localCouncil', 7, 4],
      ['steeringGroup', 7, 4],
      ['financeCommittee', 7, 4],
    ]);
    expect(body.items.find(({ kind }) => kind === 'council')?.rules).toMatchObject({
      route: ['standingCommittee', 'financeCommittee'],
      opinionOf: 'financeCommittee',
      meets: { weekday: 3, week: 'last', except: [7] },
    });
  });

  it('meets on the last Wednesday, not in July, and on the third in December', async () => {
    const council = await api.app.database.read.bodies.first({ key: 'council' });
    const { cadence, leadDays } = council!.rules as unknown as { cadence: Cadence; leadDays: number };
    expect(nextMeeting(cadence, '2026-07-01')).toBe('2026-08-26');
    expect(nextMeeting(cadence, '2026-11-26')).toBe('2026-12-16');
    expect(leadDays).toBe(14);
  });

  it('lets the areas decide within a frame in each of the years a case may run, and none over the bus', async () => {
    const { body } = await (await api.as('finance-officer')).get<{ items: Area[] }>('/api/areas');
    expect(body.items.filter(({ room }) => room === 0).map(({ name }) => name)).toEqual(['Kollektiv trafik']);
    expect(body.items.every(({ balanced }) => balanced)).toBe(true);
  });
});
