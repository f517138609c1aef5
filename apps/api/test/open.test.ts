import type { OpenList, OpenPage, Problem } from '@samskab/contracts';
import { randomUUID } from 'node:crypto';
import { freeSlug, slugOf } from '../src/open/slug.ts';
import { startApi } from './support/api.ts';
import type { Caller, TestApi } from './support/api.ts';
import { Played, storyOf } from './support/played.ts';

const bus = storyOf('village-bus', 'noerreby');
const rejected = storyOf('village-bus', 'rejected');
const untilCouncil = ({ steps }: typeof bus) =>
  steps.slice(
    0,
    steps.findIndex(({ item }) => item === 'council-decides'),
  );

let api: TestApi;
let anyone: Caller;
beforeEach(async () => {
  api = await startApi();
  anyone = await api.as();
}, 30_000);
afterEach(() => api.close());

const pageOf = async (slug: string): Promise<OpenPage> => (await anyone.get<OpenPage>(`/api/open/${slug}`)).body;

describe('the open page of Nørreby’s bus', () => {
  it('says before the council decides that it is not decided, and what it waits for until when', async () => {
    const played = await Played.begin(api, 'village-bus', bus);
    await played.play(...untilCouncil(bus));
    const page = await pageOf('landsbybus-noerreby');
    expect(page.question).toBe('Får Nørreby sin egen bus?');
    expect(page.answer).toEqual({ strong: 'Det er ikke afgjort.', text: null });
    expect(page.stops.map(({ state }) => state)).toEqual(['done', 'done', 'here', 'ahead', 'ahead', 'ahead']);
    expect(page.stops[1]?.text).toBe('Byen vil undvære rute 46. Kommunen regner, og byen stifter en forening.');
    expect(page.waits).toMatchObject([{ who: { name: 'Byrådet' }, until: '2026-12-16T16:00:00.000Z', meeting: true }]);
    expect(page.stops[2]?.at).toBe('2026-12-16T16:00:00.000Z');
    expect(page.money).toMatchObject([{ area: 'Kollektiv trafik', amounts: { expected: 10_000_000, granted: 0 } }]);
    expect(page.stillDoes).toBe('Forsikring, værksted og handicapkørsel');
  }, 30_000);

  it('tells who decided what and why, each disagreement an entry of its own, and counts by kind of actor', async () => {
    const played = await Played.begin(api, 'village-bus', bus);
    await played.play(...untilCouncil(bus));
    const { decisions, share } = await pageOf('landsbybus-noerreby');
    expect(decisions.map(({ kind, who, title }) => `${kind} ${who.name}: ${title}`)).toEqual([
      'decision Lokalrådet: Byen beder om nye ruter',
      'decision Borgerne: Borgermøde: opgiver ruten',
      'dissent Borgerne: Uenighed',
      'decision Lokalrådet: Ruten opgives',
      'decision Kommunen: Regn på ruten',
      'decision Borgerne: Foreningen stiftes',
      'decision Foreningen: Foreningen vælger bus',
      'waiting Byrådet: Byrådet beslutter',
    ]);
    expect(decisions[1]?.how).toBe('Hvor mange mødte op: 62 · For: 53 · Imod: 9');
    expect(decisions[2]?.why).toBe('Nogle ældre får længere til bussen');
    expect(share).toEqual({
      n: 6,
      sides: [
        { side: 'citizens', count: 5, waiting: 0 },
        { side: 'municipality', count: 1, waiting: 0 },
        { side: 'council', count: 0, waiting: 1 },
      ],
    });
  }, 30_000);

  it('has the council’s yes with its money, usable from the new timetable, once that has a date', async () => {
    const played = await Played.begin(api, 'village-bus', bus);
    const freed = bus.steps.findIndex(({ date }) => date >= '2027-06-27');
    await played.play(...bus.steps.slice(0, freed));
    const page = await pageOf('landsbybus-noerreby');
    expect(page.answer.strong).toBe('Byrådet har sagt ja.');
    expect(page.decisions.find(({ who }) => who.side === 'council')).toMatchObject({ title: 'Byrådet godkendte' });
    expect(page.money.map(({ name, amounts }) => [name, amounts.granted])).toEqual([
      ['Frigjorte midler fra ruten', 10_000_000],
      ['Resten af bussen', 37_406_900],
    ]);
    expect(page.money[0]?.usableFrom).toBe('2027-06-26T22:00:00.000Z');
  }, 30_000);

  it('ends with what everybody put in, and the bus that was handed over', async () => {
    const played = await Played.begin(api, 'village-bus', bus);
    await played.play(...bus.steps);
    const page = await pageOf('landsbybus-noerreby');
    expect([page.status, page.answer.strong, page.waits]).toEqual(['ended', 'Bussen kører videre.', []]);
    expect(page.stops.every(({ state }) => state === 'done')).toBe(true);
    expect(page.contributions).toMatchObject([
      { kind: 'money', figure: 10_000_000 },
      { kind: 'money', figure: 37_406_900 },
    ]);
  }, 60_000);

  it('gives a refusal with its reason', async () => {
    const played = await Played.begin(api, 'village-bus', rejected);
    await played.play(...rejected.steps);
    const page = await pageOf('landsbybus-noerreby');
    expect(page.answer.text).toBe('Byrådet sagde nej. Ruten kører videre, og her er begrundelsen.');
    expect(page.decisions.slice(-2)).toMatchObject([
      { kind: 'refusal', title: 'Byrådet sagde nej', why: expect.stringContaining('skolebørn') },
      { kind: 'dissent', title: 'Afvigende mening', why: '10 medlemmer fandt, at byen selv har valgt' },
    ]);
    expect(page.stops.map(({ state }) => state).slice(2)).toEqual(['done', 'skipped', 'skipped', 'skipped']);
  }, 30_000);

  it('does not count what was taken back, nor the dissent from it', async () => {
    const played = await Played.begin(api, 'village-bus', bus);
    await played.play(...bus.steps.slice(0, 2));
    const before = await pageOf('landsbybus-noerreby');
    const token = played.open('give-up-route');
    const at = '2026-04-14T10:00:00.000Z';
    const start = [{ node: 'town-meeting', scope: 'i0' }];
    await played.happens({ id: randomUUID(), at, type: 'tokensMoved', cancel: [token], start, reason: 'Forkert tal' });
    const after = await pageOf('landsbybus-noerreby');
    expect([before.share.n, after.share.n]).toEqual([2, 1]);
    expect(after.decisions.map(({ kind }) => kind)).toEqual(['decision']);
  }, 30_000);

  it('stops with the reason a person gave', async () => {
    const played = await Played.begin(api, 'village-bus', bus);
    const at = '2026-03-05T10:00:00.000Z';
    await played.happens({ id: randomUUID(), at, type: 'caseCancelled', reason: 'Byen vil noget andet' });
    const page = await pageOf('landsbybus-noerreby');
    expect(page.answer).toEqual({ strong: 'Forløbet blev stoppet.', text: 'Byen vil noget andet' });
  });

  it('may be kept a few seconds by anybody, and says so', async () => {
    await Played.begin(api, 'village-bus', bus);
    const { headers } = await anyone.get('/api/open/landsbybus-noerreby');
    expect(headers.get('cache-control')).toBe('public, max-age=5');
  });
});

describe('the address of a page', () => {
  it.each([
    ['Busrute byttes til landsbybus', 'Nørreby', 'landsbybus-noerreby'],
    ['Green Team: en forening stiftes', 'Østerby', 'green-team-oesterby'],
    ['Byfornyelse', 'Ny Å & Søby', 'byfornyelse-ny-aa-soeby'],
    ['???', '!!!', 'forloeb'],
  ])('%s in %s is %s', (pattern, town, slug) => {
    expect(slugOf(pattern, town)).toBe(slug);
  });

  it('gets the first number that is free', () => {
    expect(freeSlug('a', new Set(['a', 'a-2']))).toBe('a-3');
  });

  it('is one case’s, and stays its whole life', async () => {
    const first = await Played.begin(api, 'village-bus', bus);
    await Played.begin(api, 'village-bus', bus);
    const slugs = async () => (await anyone.get<OpenList>('/api/open')).body.items.map(({ slug }) => slug).toSorted();
    expect(await slugs()).toEqual(['landsbybus-noerreby', 'landsbybus-noerreby-2']);
    await api.app.database.transaction((tx) => tx.cases.update({ id: first.caseId }, { town: 'Sønderby' }));
    expect(await slugs()).toEqual(['landsbybus-noerreby', 'landsbybus-noerreby-2']);
  });

  it('holds nothing of a case’s title, where people write what they like', async () => {
    await Played.begin(api, 'village-bus', bus, { title: 'Bus for Jens Hansen' });
    const { items } = (await anyone.get<OpenList>('/api/open')).body;
    expect(items.map(({ slug, question }) => [slug, question])).toEqual([
      ['landsbybus-noerreby', 'Får Nørreby sin egen bus?'],
    ]);
  });

  it('leads nowhere for a closed case, as for one nobody has heard of', async () => {
    await Played.begin(api, 'village-bus', bus, { closed: true });
    const later = await Played.begin(api, 'village-bus', bus, { town: 'Engby' });
    expect((await anyone.get('/api/open/landsbybus-engby')).status).toBe(200);
    await api.app.database.transaction((tx) => tx.cases.update({ id: later.caseId }, { closed: true }));
    const insider = await api.as('case-worker');
    for (const caller of [anyone, insider])
      for (const path of ['/api/open/landsbybus-noerreby', '/api/open/landsbybus-engby', '/api/open/findes-ikke']) {
        const { status, body } = await caller.get<Problem>(path);
        expect([status, body]).toEqual([404, (await anyone.get<Problem>('/api/open/ingen-steder')).body]);
      }
    expect((await anyone.get<OpenList>('/api/open')).body.items).toEqual([]);
    const input = await anyone.send<Problem>('POST', '/api/open/landsbybus-engby/input', { text: 'Hej med jer' });
    expect([input.status, input.body.code]).toEqual([404, 'notFound']);
  });
});
