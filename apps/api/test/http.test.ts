import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempDir } from '@samskab/testing';
import { cookieOf, startApi } from './support/api.ts';
import type { TestApi } from './support/api.ts';

const web = tempDir();
let api: TestApi;
beforeAll(async () => {
  mkdirSync(join(web.path, 'assets'));
  writeFileSync(join(web.path, 'index.html'), '<title>Samskab</title>');
  writeFileSync(join(web.path, 'assets', 'main-Ab12Cd34.js'), 'export {};\n'.repeat(200));
  api = await startApi({ SAMSKAB_WEB: web.path });
});
afterAll(async () => {
  await api.close();
  web.remove();
});

type Problem = { code: string; status: number; title: string; faults?: { path: unknown[]; message: string }[] };

describe('the session', () => {
  it('is nobody until one logs in, and the person of the cookie after that', async () => {
    const nobody = await (await api.as()).get('/api/session');
    expect(nobody.body).toEqual({ person: null, demo: true, devLogin: true });
    const worker = await (await api.as('case-worker')).get('/api/session');
    expect(worker.body).toMatchObject({ person: { id: 'case-worker', name: 'Sagsbehandler', roles: ['caseWorker'] } });
  });

  it('sets a cookie no script reads and no other site sends', async () => {
    const caller = await api.as();
    const { headers } = await caller.send('POST', '/api/login/dev', { personId: 'auditor' });
    expect(headers.get('set-cookie')).toMatch(/^samskab-0=[\w-]{43}; .*HttpOnly; SameSite=Lax$/);
  });

  it('is another after each login, and the one before is gone', async () => {
    const before = await api.as('case-worker');
    const { headers } = await before.send('POST', '/api/login/dev', { personId: 'case-worker' });
    expect(cookieOf(headers)).not.toBe(before.cookie);
    expect((await before.get('/api/session')).body).toMatchObject({ person: null });
    expect((await api.caller(cookieOf(headers)).get('/api/session')).body).toMatchObject({
      person: { id: 'case-worker' },
    });
  });

  it('ends on the server when one logs out', async () => {
    const caller = await api.as('case-worker');
    expect((await caller.send('POST', '/api/logout')).status).toBe(204);
    expect((await caller.get('/api/cases')).status).toBe(401);
  });

  it('keeps the secret nowhere but in the cookie', async () => {
    const { cookie } = await api.as('case-worker');
    const ids = (await api.app.database.read.sessions.find()).map(({ id }) => id);
    expect(ids).not.toContain(cookie.split('=')[1]);
  });

  it('is not opened for someone who is not there, nor by a link nobody was sent', async () => {
    const caller = await api.as();
    expect((await caller.send('POST', '/api/login/dev', { personId: 'mayor' })).status).toBe(404);
    expect((await caller.send('POST', '/api/login/link', { token: 'x'.repeat(43) })).status).toBe(404);
  });
});

describe('a login without a password', () => {
  it('does not exist outside development', async () => {
    const strict = await startApi({ SAMSKAB_DEV_LOGIN: 'false' });
    const caller = await strict.as();
    expect((await caller.get<Problem>('/api/login/dev')).body.code).toBe('notInProduction');
    const refused = await caller.send<Problem>('POST', '/api/login/dev', { personId: 'case-worker' });
    expect([refused.status, refused.body.code]).toEqual([403, 'notInProduction']);
    await strict.close();
  });
});

describe('a request', () => {
  it('is refused without a session', async () => {
    const { status, body } = await (await api.as()).get<Problem>('/api/cases');
    expect([status, body.code]).toEqual([401, 'notLoggedIn']);
  });

  it('cannot write without the header a form on another site cannot set', async () => {
    const caller = await api.as('case-worker');
    const { body } = await caller.send<Problem>('POST', '/api/login/dev', { personId: 'auditor' }, { 'x-samskab': '' });
    expect(body.code).toBe('missingHeader');
  });

  it('that does not fit is told every fault with its path, in Danish', async () => {
    const caller = await api.as('case-worker');
    const { status, headers, body } = await caller.command<Problem>('/api/cases', { title: 'A', town: 7, extra: true });
    expect([status, body.code]).toEqual([400, 'invalid']);
    expect(headers.get('content-type')).toMatch('application/problem+json');
    expect(body.faults?.map(({ path }) => path.join('.'))).toEqual(['processKey', 'title', 'town', '']);
    expect(body.faults?.map(({ message }) => message).join()).toMatch(/forvente/i);
  });

  it('that starts something needs a key of its own', async () => {
    const caller = await api.as('case-worker');
    const start = { processKey: 'village-bus', title: 'Landsbybus', town: 'Nørreby' };
    const { body } = await caller.send<Problem>('POST', '/api/cases', start);
    expect(body.code).toBe('idempotencyKeyMissing');
    expect((await caller.command<Problem>('/api/cases', start, 'not-a-uuid')).body.code).toBe('idempotencyKeyMissing');
  });

  it('that is no JSON or too large is refused as such', async () => {
    const caller = await api.as();
    expect((await caller.send<Problem>('POST', '/api/login/dev', '{"personId":')).body.code).toBe('invalid');
    const large = { personId: 'x'.repeat(300_000) };
    expect((await caller.send<Problem>('POST', '/api/login/dev', large)).body.code).toBe('tooLarge');
  });

  it('to an address that is not there gets a problem, not a page', async () => {
    expect((await (await api.as()).get<Problem>('/api/nowhere')).body.code).toBe('notFound');
  });
});

describe('every answer', () => {
  it('carries a strict content security policy and is not kept', async () => {
    const { headers } = await (await api.as()).get('/api/health');
    expect(headers.get('content-security-policy')).toMatch("script-src 'self'");
    expect(headers.get('content-security-policy')).not.toMatch('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-powered-by')).toBeNull();
  });
});

describe('health', () => {
  it('is ready without Temporal, and says so', async () => {
    const caller = await api.as();
    expect((await caller.get('/api/health')).body).toEqual({ status: 'ok' });
    expect((await caller.get('/api/ready')).body).toEqual({ status: 'ready', database: 'reachable', temporal: 'away' });
  });
});

describe('the web app', () => {
  it('is served at every address of its own', async () => {
    const caller = await api.as();
    const page = await caller.get<string>('/sager/123');
    expect(page.body).toBe('<title>Samskab</title>');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(page.headers.get('content-security-policy')).toMatch("default-src 'self'");
  });

  it('keeps for ever only what has a hash in its name', async () => {
    const { headers } = await (await api.as()).get('/assets/main-Ab12Cd34.js');
    expect(headers.get('cache-control')).toMatch('immutable');
  });

  it('sends scripts packed to those who can unpack them', async () => {
    const ask = (encoding: string) =>
      fetch(`${api.url}/assets/main-Ab12Cd34.js`, { headers: { 'accept-encoding': encoding } });
    const [packed, plain] = await Promise.all([ask('gzip'), ask('identity')]);
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.headers.get('content-type')).toMatch('javascript');
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await packed.text()).toBe(await plain.text());
  });
});

describe('the description of the API', () => {
  type Doc = {
    openapi: string;
    paths: Record<string, Record<string, { parameters?: { name: string }[] }>>;
    components: { schemas: Record<string, object> };
  };

  it('is OpenAPI 3.1, made of the schemas that also validate', async () => {
    const { body } = await (await api.as()).get<Doc>('/api/docs/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.components.schemas)).toEqual(
      expect.arrayContaining(['StartCase', 'Case', 'Command', 'Task']),
    );
    expect(JSON.stringify(body)).not.toMatch('"nullable"');
  });

  it('names the parameters of every address', async () => {
    const { body } = await (await api.as()).get<Doc>('/api/docs/openapi.json');
    const names = body.paths['/api/cases/{caseId}/tasks/{taskId}/complete']?.['post']?.parameters?.map(
      ({ name }) => name,
    );
    expect(names?.toSorted()).toEqual(['Idempotency-Key', 'caseId', 'taskId']);
  });

  it('names where one pages, and no such place trips over a cursor that is not its own', async () => {
    const { body } = await (await api.as()).get<Doc>('/api/docs/openapi.json');
    const paged = Object.entries(body.paths).flatMap(([path, { get }]) =>
      get?.parameters?.some(({ name }) => name === 'cursor') && !path.includes('{') ? path : [],
    );
    expect(paged).toEqual(expect.arrayContaining(['/api/cases', '/api/tasks', '/api/inbox']));
    const worker = await api.as('case-worker');
    for (const path of paged) {
      const answer = await worker.get<{ code: string; faults?: { code: string }[] }>(
        `${path}?cursor=nonsense${path === '/api/inbox' ? '&group=today' : ''}`,
      );
      expect([path, answer.status, answer.body.faults?.[0]?.code]).toEqual([path, 400, 'cursor']);
    }
  });

  it('has a page to read it on', async () => {
    expect((await (await api.as()).get<string>('/api/docs')).body).toMatch('swagger-ui');
  });
});
