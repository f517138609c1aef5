import type { Model } from '@samskab/definition';
import { slim } from '@samskab/definition';
import type { Json, VersionRow } from '@samskab/persistence';
import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { FollowerPost } from '../src/open/follower-post.ts';
import { startApi } from './support/api.ts';
import type { Caller, TestApi } from './support/api.ts';
import { Played, storyOf } from './support/played.ts';

const story = storyOf('village-bus', 'noerreby');
const slug = 'landsbybus-noerreby';
let api: TestApi;
let anyone: Caller;
beforeAll(async () => {
  api = await startApi();
  anyone = await api.as();
}, 30_000);
afterAll(() => api.close());

/** A word nobody says by chance: where it turns up, something has leaked. */
let words = 0;
const secret = (where: string): string => `HEMMELIG-${where}-${(words += 1)}-${randomUUID().slice(0, 8)}`;
/** A price nobody has by chance. */
const PRICE = 42_406_931;

/** The village bus with a price nobody may see and a council that decides behind closed doors. */
async function publishClosed(): Promise<void> {
  const latest = (await api.app.database.read.versions.latest('village-bus'))!;
  const model = structuredClone(latest.model) as unknown as Model;
  const process = model.processes[0]!;
  process.variables.find(({ id }) => id === 'busPrice')!.closed = true;
  process.variables.find(({ id }) => id === 'meetingReason')!.personal = true;
  const council = process.nodes.find(({ id }) => id === 'council-decides')!;
  if (council.type === 'activity' && council.facet?.kind === 'checkpoint') council.facet.closed = true;
  const row: VersionRow = {
    ...latest,
    ...{ id: 'village-bus.v2', number: 2, hash: 'closed' },
    ...{ model: model as unknown as Json, slim: slim(model) as unknown as Json },
  };
  await api.app.database.transaction((tx) => tx.versions.publish(row));
}

type Told = typeof story;
const told = (more: Record<string, Record<string, Json>>): Told => ({
  start: { ...story.start, data: { ...story.start.data, contact: secret('contact'), requestText: secret('letter') } },
  steps: story.steps.map((step) => ({ ...step, data: { ...step.data, ...more[step.task ?? step.item ?? ''] } })),
});

/** Everything anybody without a login can read of all there is. */
async function everythingOpen(): Promise<string> {
  const paths = ['/api/open', `/api/open/${slug}`, '/api/open/landsbybus-soenderby', '/api/open/findes-ikke'];
  const answers = await Promise.all(paths.map((path) => anyone.get<object>(path)));
  const mails = await api.app.database.read.notifications.find({ to: 'nabo@example.org' });
  const headers = answers.map((answer) => JSON.stringify([...answer.headers]));
  return [...answers.map(({ body }) => JSON.stringify(body)), ...headers, ...mails.map(({ body }) => body)].join('\n');
}

const secrets = (): RegExp => /HEMMELIG-[\w-]+/g;

it('nothing personal, closed or unread is in any open answer, wherever a case stands', async () => {
  await publishClosed();
  const variant = told({
    'town-meeting': { meetingReason: secret('personal-reason') },
    'found-association': { chair: secret('chair'), treasurer: secret('treasurer'), cvr: '12345674' },
    'choose-bus': { busPrice: PRICE, bus: secret('free-text') },
    'write-item': { topUp: PRICE - 5_000_000 },
    'council-decides': { decisionText: secret('decision'), dissent: secret('dissent'), granted: 9_999_937 },
  });
  const played = await Played.begin(api, 'village-bus', variant, { title: secret('title') });
  const other = { ...variant, start: { ...variant.start, data: { ...variant.start.data, town: 'Sønderby' } } };
  const closed = await Played.begin(api, 'village-bus', other, { closed: true, title: secret('closed-case') });
  await around(played.caseId);
  await around(closed.caseId);
  await anyone.get(`/api/open/${slug}`);
  await follow();
  for (const step of variant.steps) {
    await played.play(step);
    await closed.play(step);
    await hideItems(played.caseId);
    await new FollowerPost(api.app).round();
    const open = await everythingOpen();
    expect([...new Set(open.match(secrets()) ?? [])]).toEqual([]);
    for (const figure of [
      '42406931',
      '424.069',
      '37406931',
      '374.069',
      '9999937',
      '99.999',
      'personal:',
      played.caseId,
      closed.caseId,
    ])
      expect([step.task ?? step.item ?? step.do, figure, open.includes(figure)]).toEqual([
        ...[step.task ?? step.item ?? step.do, figure, false],
      ]);
  }
  expect(await everythingOpen()).toContain('Et punkt bag lukkede døre');
}, 120_000);

/** What stands beside a case and is nobody’s but those in it. */
async function around(caseId: string): Promise<void> {
  const at = '2026-03-03T09:00:00.000Z';
  const sent = { caseId, at, status: 'pending' as const };
  await api.app.database.transaction(async (tx) => {
    await tx.participants.insert({
      ...{ id: randomUUID(), caseId, role: 'local-council', name: secret('name'), email: secret('email') },
      ...{ tokenHash: randomUUID(), personId: null, invitedAt: at },
    });
    const words = { text: secret('unread'), name: secret('writer') };
    await tx.openInputs.insert({ id: randomUUID(), ...sent, ...words, keyHash: randomUUID() });
    const no = { status: 'rejected' as const, reason: secret('reason') };
    await tx.openInputs.insert({ id: randomUUID(), ...sent, ...words, ...no, keyHash: randomUUID() });
    const yes = { text: 'En bus er godt', name: secret('shown-writer'), status: 'approved' as const };
    await tx.openInputs.insert({ id: randomUUID(), ...sent, ...yes, keyHash: randomUUID(), moderatedBy: secret('by') });
    const offer = { kind: 'hours' as const, text: 'Køre bussen', name: secret('helper'), contact: secret('phone') };
    await tx.helpOffers.insert({ id: randomUUID(), ...sent, ...offer, status: 'approved', keyHash: randomUUID() });
  });
}

/** An item behind closed doors has words and figures of its own on the agenda. */
async function hideItems(caseId: string): Promise<void> {
  const words = {
    title: secret('item'),
    recommendation: secret('recommendation'),
    presentation: secret('presentation'),
  };
  const set = { ...words, economy: secret('economy'), closed: true };
  await api.app.database.transaction((tx) => tx.agenda.update({ caseId }, set));
}

async function follow(): Promise<void> {
  await anyone.send('POST', `/api/open/${slug}/follow`, { email: 'nabo@example.org' });
  const confirmedAt = new Date().toISOString();
  await api.app.database.transaction((tx) => tx.followers.update({ email: 'nabo@example.org' }, { confirmedAt }));
}

it('an address nobody has, however it is written, answers as one that is closed', async () => {
  const known = await anyone.get<object>('/api/open/landsbybus-soenderby');
  expect(known.status).toBe(404);
  await fc.assert(
    fc.asyncProperty(fc.stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9]{1,12}){0,3}$/), async (guess) => {
      fc.pre(guess !== slug && !['om', 'bekraeft', 'stop'].includes(guess));
      const answer = await anyone.get<object>(`/api/open/${guess}`);
      expect([answer.status, answer.body]).toEqual([404, known.body]);
    }),
    { numRuns: 40 },
  );
}, 30_000);
