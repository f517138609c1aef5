import type { Body, ItemAhead, OutcomeAhead } from '@samskab/contracts';
import { startApi } from './support/api.ts';
import type { TestApi } from './support/api.ts';
import { onAgenda } from './support/council.ts';
import { Played, storyOf } from './support/played.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
}, 60_000);
afterAll(() => api.close(), 30_000);

describe('what would follow a decision', () => {
  let played: Played;
  let outcomes: OutcomeAhead[];
  const after = (outcome: string) => outcomes.find((one) => one.outcome === outcome)!;

  beforeAll(async () => {
    const story = storyOf('village-bus', 'noerreby');
    const decided = story.steps.findIndex(({ item }) => item === 'council-decides');
    played = await Played.begin(api, 'village-bus', story);
    await played.play(...story.steps.slice(0, decided));
    const at = { caseId: played.caseId, commandId: played.open('council-decides') };
    const item = await api.app.database.read.agenda.first(at);
    const councillor = await api.as('councillor-4');
    ({ outcomes } = (await councillor.get<ItemAhead>(`/api/items/${item!.id}/ahead`)).body);
  }, 120_000);

  it('is where the engine would lead the case: after a yes the timetable is ordered', () => {
    expect(after('approved').goesTo.map(({ name, who }) => [name, who])).toContainEqual([
      'Bestil køreplan',
      'Sagsbehandler',
    ]);
    expect(after('approved').flows).toContain('f-q-council-q-gap');
    expect(after('approved').nodes).toContain('council-decides');
  });

  it('tells the money in words: granted after a yes, no longer expected after a no', () => {
    expect(after('approved').does).toContainEqual({
      kind: 'money',
      text: '100.000 kr. bevilges i området Kollektiv trafik',
    });
    expect(after('rejected').does.map(({ kind }) => kind)).toContain('money');
    expect(after('rejected').flows).toContain('f-q-council-withdraw-saving');
  });

  it('writes nothing: the case waits for the council as before', () => {
    expect(played.open('council-decides')).toBeTruthy();
    expect(outcomes.map(({ outcome }) => outcome)).toEqual([
      'approved',
      'amended',
      'rejected',
      'sentBack',
      'noted',
      'forwarded',
    ]);
  });

  it('is nothing behind closed doors for those who may not look there', async () => {
    const { itemId } = await onAgenda(api, { date: '2033-01-26', closed: true });
    expect((await (await api.as('auditor')).get(`/api/items/${itemId}/ahead`)).status).toBe(404);
  });
});

describe('the bodies', () => {
  it('name the reader’s own seat in each, and none for those who have none', async () => {
    const seatsOf = async (person: string) => {
      const { body } = await (await api.as(person)).get<{ items: Body[] }>('/api/bodies');
      return Object.fromEntries(body.items.map(({ key, own }) => [key, own]));
    };
    expect(await seatsOf('councillor-1')).toMatchObject({
      council: 'council.1',
      financeCommittee: 'financeCommittee.1',
    });
    expect(await seatsOf('councillor-9')).toMatchObject({ council: 'council.9', financeCommittee: null });
    expect(Object.values(await seatsOf('council-secretary')).every((own) => own === null)).toBe(true);
  });
});
