import { randomUUID } from 'node:crypto';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { controllers } from '../src/controllers.ts';
import { ACCESS } from '../src/http/access.ts';
import type { Access } from '../src/http/access.ts';
import { startApi } from './support/api.ts';
import type { Caller, TestApi } from './support/api.ts';
import { startOf } from './support/village-bus.ts';

/** Who is asked, in this order; `p` takes part in the case, `s` in another. */
const roles = {
  W: 'case-worker',
  X: 'chief-executive',
  F: 'finance-officer',
  S: 'council-secretary',
  C: 'councillor-1',
  D: 'process-designer',
  R: 'auditor',
  A: 'administrator',
} as const;
type Who = keyof typeof roles | 'p' | 's';
const everyone = 'WXFSCDRAps';
const staff = 'WXFSCDRA';
/** Anybody but who may write nothing. */
const citizens = 'WXFSCDAps';

type Endpoint = { method: 'GET' | 'POST' | 'PUT'; path: string; allowed: string; body?: unknown };

const caseId = randomUUID();
const otherId = randomUUID();
const endedId = randomUUID();
const at = '2026-03-03T08:00:00.000Z';
const reason = { reason: 'En god grund' };
const task = `/api/cases/${caseId}/tasks`;
const meeting = '/api/meetings/council.2028-01-26';
const item = `/api/items/${caseId}.i-item`;
const handover = `/api/handovers/${caseId}.i-bus`;

const endpoints: Endpoint[] = [
  { method: 'GET', path: '/api/session', allowed: everyone },
  { method: 'GET', path: '/api/login/dev', allowed: everyone },
  { method: 'GET', path: '/api/processes', allowed: staff },
  { method: 'GET', path: '/api/processes/village-bus/versions', allowed: staff },
  { method: 'GET', path: '/api/versions/village-bus.v1', allowed: everyone },
  { method: 'GET', path: '/api/versions/other.v1', allowed: staff },
  { method: 'GET', path: '/api/processes/village-bus/draft', allowed: 'DR' },
  { method: 'PUT', path: '/api/processes/none/draft', allowed: 'D', body: { model: {}, layout: {}, revision: 0 } },
  { method: 'POST', path: '/api/processes/none/validate', allowed: 'D', body: { model: {}, layout: {} } },
  { method: 'POST', path: '/api/processes/none/publish', allowed: 'D', body: { revision: 1 } },
  { method: 'GET', path: '/api/cases', allowed: everyone },
  { method: 'POST', path: '/api/cases', allowed: 'WD', body: { ...startOf(), input: { town: 7 } } },
  { method: 'GET', path: `/api/cases/${caseId}`, allowed: `${staff}p` },
  { method: 'GET', path: `/api/cases/${caseId}/log`, allowed: `${staff}p` },
  { method: 'GET', path: `/api/cases/${caseId}/participants`, allowed: `${staff}p` },
  {
    method: 'POST',
    path: `/api/cases/${caseId}/participants`,
    allowed: 'W',
    body: { role: 'nobody', name: 'Borger', email: 'borger@example.org' },
  },
  { method: 'POST', path: `/api/cases/${caseId}/participants/none/again`, allowed: 'W' },
  { method: 'POST', path: `/api/cases/${caseId}/incidents/i-money/retry`, allowed: 'F', body: {} },
  { method: 'POST', path: `/api/cases/${caseId}/incidents/i-other/retry`, allowed: 'W', body: {} },
  { method: 'POST', path: `/api/cases/${caseId}/incidents/i-money/resolve`, allowed: 'F', body: reason },
  { method: 'POST', path: `/api/cases/${caseId}/incidents/i-other/resolve`, allowed: 'W', body: reason },
  { method: 'POST', path: `/api/cases/${endedId}/cancel`, allowed: 'WX', body: reason },
  { method: 'GET', path: '/api/tasks', allowed: everyone },
  { method: 'POST', path: `/api/cases/${endedId}/tasks/i-worker/claim`, allowed: 'W' },
  { method: 'GET', path: `${task}/i-worker`, allowed: `${staff}p` },
  { method: 'POST', path: `${task}/i-worker/release`, allowed: 'W' },
  { method: 'POST', path: `${task}/i-citizen/release`, allowed: 'Wp' },
  { method: 'POST', path: `${task}/i-worker/complete`, allowed: 'W', body: { data: { wrong: 1 } } },
  { method: 'POST', path: `${task}/i-citizen/complete`, allowed: 'Wp', body: { data: { wrong: 1 } } },
  { method: 'POST', path: `${task}/i-finance/complete`, allowed: 'F', body: { data: { wrong: 1 } } },
  { method: 'POST', path: `${task}/i-worker/reopen`, allowed: 'W', body: reason },
  { method: 'POST', path: `${task}/i-worker/reopen/preview`, allowed: 'W' },
  { method: 'POST', path: `/api/cases/${caseId}/redraw/preview`, allowed: 'WD', body: {} },
  { method: 'POST', path: `/api/cases/${caseId}/redraw`, allowed: 'WD', body: { ...reason, seq: 0 } },
  { method: 'PUT', path: `${task}/i-worker/draft`, allowed: 'W', body: { data: {} } },
  { method: 'PUT', path: `${task}/i-citizen/draft`, allowed: 'Wp', body: { data: {} } },
  { method: 'POST', path: `${task}/i-worker/preview`, allowed: 'W', body: { data: { wrong: 1 } } },
  { method: 'GET', path: `/api/cases/${caseId}/comments`, allowed: `${staff}p` },
  { method: 'POST', path: `/api/cases/${caseId}/comments`, allowed: 'WXFSp', body: { text: 'Hej' } },
  { method: 'GET', path: `/api/cases/${caseId}/attachments`, allowed: `${staff}p` },
  { method: 'GET', path: `/api/cases/${caseId}/attachments/none`, allowed: `${staff}p` },
  { method: 'POST', path: `/api/cases/${caseId}/attachments?name=a.pdf`, allowed: 'WXFSp', body: {} },
  { method: 'GET', path: `${item}/recommendation`, allowed: staff },
  {
    method: 'PUT',
    path: `${item}/recommendation`,
    allowed: 'WX',
    body: { recommendation: 'Det indstilles.', presentation: '' },
  },
  { method: 'GET', path: '/api/inbox?group=today', allowed: staff },
  { method: 'GET', path: '/api/inbox/counts', allowed: staff },
  { method: 'GET', path: '/api/views', allowed: staff },
  { method: 'POST', path: '/api/views', allowed: staff, body: { name: 'Mine', search: {} } },
  { method: 'POST', path: '/api/views/none/remove', allowed: staff },
  { method: 'GET', path: '/api/letters', allowed: 'WXR' },
  { method: 'GET', path: '/api/letters/none', allowed: 'WXR' },
  {
    method: 'POST',
    path: '/api/letters',
    allowed: 'WX',
    body: { town: 'Engby', subject: 'Torvet', text: 'Det er mørkt.' },
  },
  { method: 'POST', path: '/api/letters/none/answer', allowed: 'WX', body: { how: 'phone', text: 'Vi ringer.' } },
  { method: 'POST', path: '/api/letters/none/refuse', allowed: 'WX', body: reason },
  { method: 'GET', path: `/api/cases/${caseId}/inbound`, allowed: 'W' },
  {
    method: 'POST',
    path: `/api/cases/${caseId}/inbound/inputs/none/moderate`,
    allowed: 'W',
    body: { verdict: 'approved' },
  },
  { method: 'POST', path: `/api/cases/${caseId}/inbound/offers/none/erase`, allowed: 'W' },
  { method: 'GET', path: '/api/open', allowed: everyone },
  { method: 'GET', path: '/api/open/landsbybus-noerreby', allowed: everyone },
  { method: 'POST', path: '/api/open/landsbybus-noerreby/input', allowed: citizens, body: { text: 'Hej med jer' } },
  {
    method: 'POST',
    path: '/api/open/landsbybus-noerreby/help',
    allowed: citizens,
    body: { kind: 'hours', text: 'Køre bussen', name: 'Nabo', contact: '12 34 56 78' },
  },
  {
    method: 'POST',
    path: '/api/open/landsbybus-noerreby/follow',
    allowed: citizens,
    body: { email: 'nabo@example.org' },
  },
  { method: 'POST', path: '/api/open/following/confirm', allowed: everyone, body: { key: 'k'.repeat(43) } },
  { method: 'POST', path: '/api/open/following/stop', allowed: citizens, body: { key: 'k'.repeat(43) } },
  { method: 'POST', path: '/api/open/sent/take-back', allowed: citizens, body: { key: 'k'.repeat(43) } },
  {
    method: 'POST',
    path: '/api/open/letters',
    allowed: citizens,
    body: { town: 'Engby', subject: 'Bænke', text: 'Kan kommunen give træet?' },
  },
  { method: 'POST', path: '/api/open/letters/own', allowed: everyone, body: { key: 'k'.repeat(43) } },
  { method: 'GET', path: `/api/commands/${randomUUID()}`, allowed: everyone },
  { method: 'GET', path: '/api/bodies', allowed: staff },
  { method: 'GET', path: '/api/bodies/council/meetings', allowed: staff },
  { method: 'POST', path: '/api/bodies/council/meetings', allowed: 'S', body: { date: '2029-01-31' } },
  { method: 'GET', path: meeting, allowed: staff },
  { method: 'GET', path: `${meeting}/minutes`, allowed: staff },
  { method: 'GET', path: `${meeting}/agenda`, allowed: staff },
  { method: 'GET', path: `${meeting}/closed`, allowed: staff },
  { method: 'GET', path: `${meeting}/minutes.pdf`, allowed: staff },
  { method: 'GET', path: `${meeting}/agenda.pdf`, allowed: staff },
  { method: 'GET', path: `${meeting}/closed.pdf`, allowed: staff },
  { method: 'POST', path: `${meeting}/signatures`, allowed: 'SC', body: { memberId: 'council.1' } },
  { method: 'PUT', path: `${meeting}/attendance`, allowed: 'S', body: { present: [] } },
  { method: 'POST', path: `${meeting}/open`, allowed: 'S' },
  { method: 'POST', path: `${meeting}/close`, allowed: 'S' },
  { method: 'POST', path: `${meeting}/send-agenda`, allowed: 'S' },
  { method: 'GET', path: item, allowed: staff },
  { method: 'GET', path: `${item}/ahead`, allowed: staff },
  { method: 'POST', path: `${item}/disqualifications`, allowed: 'SC', body: { ...reason, memberId: 'council.1' } },
  { method: 'POST', path: `${item}/disqualifications/council.1/decision`, allowed: 'S', body: { disqualified: true } },
  {
    method: 'POST',
    path: `${item}/votes`,
    allowed: 'SC',
    body: { by: 'member', memberId: 'council.1', choice: 'for' },
  },
  { method: 'POST', path: `${item}/postpone`, allowed: 'S', body: { ...reason, toMeeting: 'none' } },
  { method: 'POST', path: `${item}/move`, allowed: 'S', body: { toMeeting: 'none' } },
  { method: 'POST', path: `${item}/close`, allowed: 'S', body: { outcome: 'approved', how: 'withoutVote' } },
  { method: 'GET', path: handover, allowed: `${staff}p` },
  { method: 'POST', path: `${handover}/offer`, allowed: 'W', body: { data: {} } },
  { method: 'POST', path: `${handover}/accept`, allowed: 'Wp', body: { side: 'to' } },
  { method: 'POST', path: `${handover}/refuse`, allowed: 'Wp', body: { ...reason, side: 'to' } },
  { method: 'GET', path: '/api/areas', allowed: staff },
  { method: 'GET', path: '/api/areas/kollektiv-trafik/accounts', allowed: staff },
  { method: 'GET', path: '/api/areas/kollektiv-trafik/transfers', allowed: staff },
  {
    method: 'POST',
    path: '/api/areas/kollektiv-trafik/transfers',
    allowed: 'F',
    body: { ...reason, kind: 'frame', amount: 1, year: 2026 },
  },
  { method: 'GET', path: '/api/areas/kollektiv-trafik/postings?year=2026', allowed: staff },
  { method: 'GET', path: '/api/areas/kollektiv-trafik/postings.csv', allowed: staff },
  { method: 'GET', path: '/api/areas/kollektiv-trafik/lines', allowed: staff },
  { method: 'GET', path: '/api/areas/kollektiv-trafik/years', allowed: staff },
  { method: 'GET', path: '/api/areas/kollektiv-trafik/breaches', allowed: staff },
  { method: 'GET', path: '/api/areas/kollektiv-trafik/delegations', allowed: staff },
  {
    method: 'PUT',
    path: '/api/areas/kollektiv-trafik/delegations',
    allowed: 'F',
    body: { holder: 'case-worker', upTo: 5_000_000, decision: 'Byrådet' },
  },
  { method: 'GET', path: '/api/areas/kollektiv-trafik/carry-overs', allowed: staff },
  {
    method: 'POST',
    path: '/api/areas/kollektiv-trafik/carry-overs',
    allowed: 'WF',
    body: { ...reason, caseId, line: 'none', year: 2030, amount: 1 },
  },
  {
    method: 'POST',
    path: '/api/carry-overs/asked/decision',
    allowed: 'F',
    body: { ...reason, granted: false },
  },
  { method: 'GET', path: `/api/cases/${caseId}/finance`, allowed: `${staff}p` },
  {
    method: 'PUT',
    path: `/api/cases/${caseId}/lines/none/available`,
    allowed: 'F',
    body: { years: [{ year: 2026, amount: 1 }], decision: 'Byrådet' },
  },
  { method: 'GET', path: `/api/cases/${caseId}/family`, allowed: `${staff}p` },
  {
    method: 'POST',
    path: `/api/cases/${caseId}/replicate`,
    allowed: 'WD',
    body: { town: 'Skovby', input: { town: 7 } },
  },
  { method: 'GET', path: `/api/cases/${caseId}/package`, allowed: `${staff}p` },
  { method: 'GET', path: `/api/cases/${caseId}/record`, allowed: `${staff}p` },
  { method: 'GET', path: `/api/cases/${caseId}/money`, allowed: `${staff}p` },
  { method: 'GET', path: `/api/cases/${caseId}/story`, allowed: `${staff}p` },
  { method: 'GET', path: '/api/start', allowed: everyone },
  { method: 'GET', path: '/api/clock', allowed: everyone },
  { method: 'GET', path: '/api/clock/ahead', allowed: everyone },
  { method: 'GET', path: '/api/clock/passed?since=2026-01-01T00:00:00.000Z', allowed: everyone },
  {
    method: 'POST',
    path: '/api/clock/jump',
    allowed: 'WXFSCDA',
    body: { to: 'instant', at: '2020-01-01T00:00:00.000Z' },
  },
  { method: 'GET', path: `/api/stream?cases=${randomUUID()}`, allowed: everyone },
  { method: 'GET', path: '/api/health', allowed: everyone },
  { method: 'GET', path: '/api/ready', allowed: everyone },
];

let api: TestApi;
const callers = new Map<Who, Caller>();

beforeAll(async () => {
  api = await startApi();
  await setTheScene(api);
  for (const [who, id] of Object.entries(roles)) callers.set(who as Who, await api.as(id));
  callers.set('p', await guest(caseId));
  callers.set('s', await guest(otherId));
});
afterAll(() => api.close());

/** Two cases as the read model would hold them, with a task for each kind of role and two incidents. */
async function setTheScene({ app }: TestApi): Promise<void> {
  const version = await app.database.read.versions.latest('village-bus');
  const open = { status: 'open' as const, openedSeq: 0 };
  const common = { caseNumber: '1', title: 'Landsbybus', processKey: 'village-bus', versionId: version!.id, engine: 1 };
  const begun = { town: 'Nørreby', closed: false, status: 'running' as const, startedBy: 'case-worker', startedAt: at };
  const head = { headSeq: 0, headHash: 'x', lastEventAt: at, data: {} };
  const taskRow = (id: string, node: string, role: string) => ({
    caseId,
    id,
    node,
    role,
    ...open,
    openedAt: at,
    data: {},
  });
  const incident = (id: string, node: string) => ({
    caseId,
    id,
    node,
    code: 'failed',
    site: node,
    message: '',
    at,
    ...open,
  });
  await app.database.transaction(async (tx) => {
    for (const id of [caseId, otherId]) await tx.cases.insert({ id, ...common, ...begun, ...head });
    await tx.cases.insert({ id: endedId, ...common, ...begun, ...head, status: 'ended' });
    await tx.tasks.insert({ ...taskRow('i-worker', 'answer-town', 'case-worker'), caseId: endedId });
    await tx.tasks.insert(
      taskRow('i-worker', 'answer-town', 'case-worker'),
      taskRow('i-citizen', 'give-up-route', 'local-council'),
      taskRow('i-finance', 'calculate', 'finance-officer'),
    );
    await tx.carryOvers.insert({
      ...{ id: 'asked', area: 'kollektiv-trafik', year: 2030, amount: 1, reason: 'En god grund' },
      ...{ requestedBy: 'somebody', requestedAt: at, status: 'requested' as const },
    });
    await tx.incidents.insert(incident('i-money', 'expect-saving'), incident('i-other', 'answer-town'));
    const on = { caseId, node: 'council-decides', commandId: 'i-item', meetingId: 'council.2028-01-26' };
    const words = { title: 'Landsbybus', recommendation: '', presentation: '', economy: '', data: {} };
    await tx.meetings.insert({ id: on.meetingId, bodyId: 'council', at, place: 'Byrådssalen', status: 'planned' });
    await tx.agenda.insert({ id: `${caseId}.i-item`, ...on, ...words, number: 1, closed: false, status: 'proposed' });
    const parties = { fromRole: 'case-worker', toRole: 'local-council', object: 'Bussen', round: 0, condition: {} };
    const bus = { caseId, commandId: 'i-bus', node: 'hand-over-bus', status: 'open' as const, openedAt: at };
    await tx.handovers.insert({ id: `${caseId}.i-bus`, ...bus, ...parties });
    // Settled already, so that who may ask for it is told `stale` and nothing is sent anywhere.
    await tx.incidents.update({ caseId }, { status: 'cleared' });
  });
}

async function guest(of: string): Promise<Caller> {
  const body = { role: 'local-council', name: 'Lokalrådet', email: 'lokal@example.org' };
  const invited = await callers.get('W')!.send<{ link: string }>('POST', `/api/cases/${of}/participants`, body);
  const token = invited.body.link.split('#')[1];
  const { headers } = await (await api.as()).send('POST', '/api/login/link', { token });
  return api.caller((headers.get('set-cookie') ?? '').split(';')[0] ?? '');
}

type Described = { method: string; path: string; access: Access };

function routesOf(controller: { prototype: object }): Described[] {
  const base = String(Reflect.getMetadata(PATH_METADATA, controller));
  return Object.values(Object.getOwnPropertyDescriptors(controller.prototype)).flatMap(({ value }) => {
    if (typeof value !== 'function' || !Reflect.hasMetadata(METHOD_METADATA, value)) return [];
    const own = String(Reflect.getMetadata(PATH_METADATA, value));
    const path = [base, own]
      .map((part) => part.replaceAll(/^\/|\/$/g, ''))
      .filter(Boolean)
      .join('/');
    const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, value) as RequestMethod];
    return [{ method, path, access: Reflect.getMetadata(ACCESS, value) as Access }];
  });
}

const isDenied = (status: number, code: string) =>
  status === 401 || (status === 403 && code === 'notAllowed') || code === 'readOnly';

describe.each(endpoints)('$method $path', ({ method, path, allowed, body }) => {
  it(`is for ${allowed} alone`, async () => {
    const admitted: string[] = [];
    for (const [who, caller] of callers) {
      const headers = { 'Idempotency-Key': randomUUID() };
      const answer =
        method === 'GET'
          ? await caller.get<{ code?: string }>(path)
          : await caller.send<{ code?: string }>(method, path, body, headers);
      if (!isDenied(answer.status, answer.body.code ?? '')) admitted.push(who);
    }
    expect(admitted.join('')).toBe(allowed);
  });
});

describe('the table above', () => {
  const routes = controllers.flatMap((controller) => routesOf(controller)).filter(({ access }) => access.actions);

  it.each(routes)('holds $method $path', ({ method, path }) => {
    const pattern = new RegExp(`^/api/${path.replaceAll(/:\w+/g, '[^/]+')}$`);
    const held = endpoints.some((one) => one.method === method && pattern.test(one.path.split('?')[0] ?? ''));
    expect(held).toBe(true);
  });
});

describe('somebody without a session', () => {
  it.each(endpoints.filter(({ allowed, path }) => allowed !== everyone && !path.startsWith('/api/open')))(
    'cannot $method $path',
    async ({ method, path, body }) => {
      const nobody = await api.as();
      const answer = method === 'GET' ? await nobody.get(path) : await nobody.send(method, path, body ?? {});
      expect(answer.status).toBe(401);
    },
  );
});

describe('a participant', () => {
  type Page = { items: { id: string; caseId: string }[] };

  it('sees their own case and its tasks on the lists, and no other', async () => {
    const guestOf = callers.get('p')!;
    expect((await guestOf.get<Page>('/api/cases')).body.items.map(({ id }) => id)).toEqual([caseId]);
    const tasks = (await guestOf.get<Page>('/api/tasks')).body.items;
    expect(new Set(tasks.map((one) => one.caseId))).toEqual(new Set([caseId]));
    const mine = (await guestOf.get<Page>('/api/tasks?mine=true')).body.items;
    expect(mine.map(({ id }) => id)).toEqual(['i-citizen']);
  });

  it('sees nothing on the lists of another case', async () => {
    expect((await callers.get('s')!.get<Page>('/api/tasks')).body.items).toEqual([]);
  });
});

describe('a closed case', () => {
  it('does not exist for those who are not in it', async () => {
    await api.app.database.transaction((tx) => tx.cases.update({ id: otherId }, { closed: true }));
    expect((await callers.get('X')!.get<{ code: string }>(`/api/cases/${otherId}`)).body.code).toBe('notFound');
    const { body } = await callers.get('X')!.get<{ items: { id: string }[] }>('/api/cases');
    expect(body.items.map(({ id }) => id)).not.toContain(otherId);
    expect((await callers.get('W')!.get(`/api/cases/${otherId}`)).status).toBe(200);
    expect((await callers.get('s')!.get(`/api/cases/${otherId}`)).status).toBe(200);
  });
});
