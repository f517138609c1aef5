import { randomUUID } from 'node:crypto';
import { Allowance } from '../src/http/allowance.ts';
import { startApi } from './support/api.ts';
import type { Caller, TestApi } from './support/api.ts';

type Problem = { code: string; title: string; detail?: string };
type Doc = { paths: Record<string, Record<string, unknown>> };

let api: TestApi;
let designer: Caller;
beforeAll(async () => {
  api = await startApi();
  designer = await api.as('process-designer');
});
afterAll(() => api.close());

/** Every address of the API that is not only read. */
async function writes(): Promise<[method: string, path: string][]> {
  const { body } = await designer.get<Doc>('/api/docs/openapi.json');
  return Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.keys(methods)
      .filter((method) => method !== 'get')
      .map((method): [string, string] => [method.toUpperCase(), path.replaceAll(/\{\w+\}/g, 'x')]),
  );
}

const raw = (method: string, path: string, headers: Record<string, string>, body?: string) =>
  fetch(api.url + path, { method, headers: { cookie: designer.cookie, ...headers }, ...(body && { body }) });
const problemOf = async (response: Response) => (await response.json()) as Problem;

describe('another site', () => {
  it('can write nothing with the browser of somebody logged in: every write asks for a header of its own', async () => {
    const found = await writes();
    expect(found.length).toBeGreaterThan(25);
    for (const [method, path] of found) {
      const answer = await raw(method, path, { 'content-type': 'application/json' }, '{}');
      expect([method, path, answer.status, (await problemOf(answer)).code]).toEqual([
        ...[method, path, 403, 'missingHeader'],
      ]);
    }
  });

  it('is not told that it may read or write: no answer shares itself with an origin', async () => {
    const origin = { origin: 'https://elsewhere.example' };
    const asking = {
      ...origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'x-samskab',
    };
    for (const answer of [await raw('GET', '/api/session', origin), await raw('OPTIONS', '/api/cases', asking)]) {
      const shared = [...answer.headers.keys()].filter((name) => name.startsWith('access-control-'));
      expect(shared).toEqual([]);
      expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    }
  });
});

describe('a body', () => {
  const start = (body: string) =>
    designer.command<Problem>('/api/cases', body, randomUUID()).then(({ status, body: { code } }) => [status, code]);

  it.each(['__proto__', 'constructor', 'prototype'])(
    'with the key %s is refused, however deep it stands',
    async (key) => {
      expect(await start(`{"${key}":{"admin":true}}`)).toEqual([400, 'invalid']);
      expect(await start(`{"input":{"a":[{"b":{"${key}":1}}]}}`)).toEqual([400, 'invalid']);
      const login = await designer.send<Problem>('POST', '/api/login/dev', `{"personId":"auditor","${key}":{}}`);
      expect([login.status, login.body.code]).toEqual([400, 'invalid']);
    },
  );

  it('that is packed is measured as what it holds', async () => {
    const { gzipSync } = await import('node:zlib');
    const packed = gzipSync(JSON.stringify({ personId: 'x'.repeat(5_000_000) }));
    const headers = { 'x-samskab': '1', 'content-type': 'application/json', 'content-encoding': 'gzip' };
    const answer = await fetch(`${api.url}/api/login/dev`, { method: 'POST', headers, body: packed });
    expect([packed.length < 50_000, answer.status]).toEqual([true, 413]);
  });

  it('that is a form, or in letters nobody knows, is refused', async () => {
    const form = { 'x-samskab': '1', 'content-type': 'application/x-www-form-urlencoded' };
    expect((await raw('POST', '/api/login/dev', form, 'personId=auditor')).status).toBe(400);
    const letters = { 'x-samskab': '1', 'content-type': 'application/json; charset=klingon' };
    expect((await raw('POST', '/api/login/dev', letters, '{}')).status).toBe(400);
  });
});

describe('an error', () => {
  it('of ours tells nothing of what is inside, and is reported', async () => {
    await api.app.database.transaction(async (tx) => {
      const version = (await tx.versions.latest('village-bus'))!;
      const broken = { id: 'broken.v1', processKey: 'village-bus', number: 99, model: { secret: 'bolt' }, slim: {} };
      await tx.versions.publish({ ...version, ...broken });
      await tx.cases.insert({
        ...{ id: 'broken', caseNumber: '1', title: 'T', processKey: 'village-bus', versionId: 'broken.v1', engine: 1 },
        ...{ town: 'Nørreby', closed: false, status: 'running' as const, startedBy: 'x', startedAt: '2026-03-03' },
        ...{ headSeq: 0, headHash: 'x', lastEventAt: '2026-03-03', data: {} },
      });
    });
    const answer = await raw('GET', '/api/cases/broken', {});
    const text = await answer.text();
    expect(answer.status).toBe(500);
    expect(JSON.parse(text)).toEqual({
      type: 'urn:samskab:problem:unexpected',
      code: 'unexpected',
      status: 500,
      title: 'Noget gik galt hos os. Intet er gemt halvt; prøv igen.',
    });
    expect(api.reported.splice(0)).toHaveLength(1);
  });

  it('of an address that cannot be read is a problem like any other, without a trace', async () => {
    for (const path of ['/api/cases/%E0%A4%A', '/api/tasks?limit=__proto__', '/api/%2e%2e/%2e%2e/etc/passwd']) {
      const answer = await raw('GET', path, {});
      const text = await answer.text();
      expect([path, answer.status < 500]).toEqual([path, true]);
      expect(text).not.toMatch(/node_modules|\.ts\b|\bat \w+ \(|Error:/);
    }
    expect(api.reported).toEqual([]);
  });
});

describe('logging in', () => {
  const link = (at: TestApi, from = '', token = randomUUID()) =>
    fetch(`${at.url}/api/login/link`, {
      method: 'POST',
      headers: { 'x-samskab': '1', 'content-type': 'application/json', 'x-forwarded-for': from },
      body: JSON.stringify({ token }),
    });

  it('with links nobody was sent is stopped after twenty; whoever comes by a proxy it trusts is one of many', async () => {
    const guarded = await startApi({ TRUSTED_PROXIES: '127.0.0.1' });
    const guesses = await Promise.all(Array.from({ length: 25 }, () => link(guarded, '203.0.113.7')));
    expect(guesses.map(({ status }) => status).toSorted()).toEqual([
      ...Array<number>(20).fill(404),
      ...Array<number>(5).fill(429),
    ]);
    const stopped = await link(guarded, '203.0.113.7');
    expect([stopped.headers.get('retry-after'), (await problemOf(stopped)).code]).toEqual(['60', 'tooManyRequests']);
    expect((await link(guarded, '203.0.113.8')).status).toBe(404);
    await guarded.close();
  });

  it('is counted by the address that calls, not by the one it claims, when no proxy is trusted', async () => {
    const guarded = await startApi();
    const guesses = await Promise.all(Array.from({ length: 25 }, (_, n) => link(guarded, `203.0.113.${n}`)));
    expect(guesses.filter(({ status }) => status === 429)).toHaveLength(5);
    await guarded.close();
  });

  it('as somebody who is there is no misuse, however often, up to a flood', async () => {
    const guarded = await startApi();
    const caller = await guarded.as();
    const statuses: number[] = [];
    for (let time = 0; time < 301; time += 1)
      statuses.push((await caller.send('POST', '/api/login/dev', { personId: 'auditor' })).status);
    expect([statuses.filter((status) => status === 204).length, statuses.at(-1)]).toEqual([300, 429]);
    await guarded.close();
  }, 30_000);
});

describe('an allowance', () => {
  it('begins anew when its window is over, and remembers only so many', () => {
    let now = 0;
    const allowance = new Allowance(1, 100, () => now);
    const left = (key: string): boolean => {
      try {
        allowance.spend(key);
        return true;
      } catch {
        return false;
      }
    };
    expect([left('a'), left('a'), left('b')]).toEqual([true, false, true]);
    allowance.giveBack('a');
    expect(left('a')).toBe(true);
    now = 100;
    expect([left('a'), left('a')]).toEqual([true, false]);
    for (let other = 0; other < 10_000; other += 1) left(`address ${other}`);
    expect(left('a')).toBe(true);
  });
});
