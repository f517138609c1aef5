import { createHash } from 'node:crypto';
import { freePort, startMariaDb, startSource, tempDir } from '@samskab/testing';
import type { TestMariaDb } from '@samskab/testing';
import { openDatabase } from '@samskab/persistence';
import type { Database } from '@samskab/persistence';
import { eventually } from './support/eventually.ts';

/** The real process, as an installation starts it. */
describe('the API in production', () => {
  const folder = tempDir();
  const secret = 'session-secret-of-the-case-worker-0123456789ab';
  const token = 'personal-link-of-a-citizen-0123456789abcdefghij';
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  let maria: TestMariaDb;
  let db: Database;
  let child: Awaited<ReturnType<typeof start>>;
  let url: string;

  const provider = { OIDC_ISSUER: 'https://login.example', OIDC_CLIENT_ID: 'samskab' };
  const start = (more: Record<string, string>) => {
    const { SAMSKAB_DEMO: _, SAMSKAB_DEV_LOGIN: __, ...inherited } = process.env;
    const production = {
      NODE_ENV: 'production',
      DATABASE_URL: maria.url,
      PUBLIC_URL: 'https://samskab.example',
      ...provider,
    };
    const own = { SAMSKAB_HOME: folder.path, TEMPORAL_ADDRESS: '127.0.0.1:9' };
    return startSource('apps/cli/src/main.ts', ['api'], { env: { ...inherited, ...production, ...own, ...more } });
  };

  beforeAll(async () => {
    maria = await startMariaDb();
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    child = await start({ PORT: String(port) });
    await eventually(() => fetch(`${url}/api/health`).catch(() => undefined), 60);
    db = await openDatabase({ home: folder.path, url: maria.url });
    await db.transaction(async (tx) => {
      const at = new Date().toISOString();
      const person = {
        id: 'w',
        name: 'Sagsbehandler',
        email: 'w@samkobing.example',
        roles: ['caseWorker'],
        bodies: [],
      };
      await tx.people.insert(person);
      const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
      await tx.sessions.insert({ id: hash(secret), personId: 'w', createdAt: at, expiresAt });
      await tx.processes.insert({ key: 'p', name: 'P' });
      const published = {
        id: 'p.v1',
        processKey: 'p',
        number: 1,
        name: 'P',
        model: {},
        layout: {},
        slim: {},
        hash: 'h',
      };
      await tx.versions.publish({ ...published, note: '', publishedBy: 'w', publishedAt: at });
      await tx.cases.insert({
        ...{ id: 'c', caseNumber: '1', title: 'T', processKey: 'p', versionId: 'p.v1', engine: 1, town: 'Nørreby' },
        ...{ closed: false, status: 'running' as const, startedBy: 'w', startedAt: at },
        ...{ headSeq: 0, headHash: 'h', lastEventAt: at, data: {} },
      });
      const guest = { id: 'g', caseId: 'c', role: 'r', name: 'Borger', email: 'b@example.org', invitedAt: at };
      await tx.participants.insert({ ...guest, tokenHash: hash(token), personId: null });
    });
  }, 120_000);
  afterAll(async () => {
    await child.stop();
    await db.close();
    await maria.stop();
    folder.remove();
  }, 60_000);

  const send = (path: string, body: object) => {
    const headers = { cookie: `__Host-samskab=${secret}`, 'x-samskab': '1', 'content-type': 'application/json' };
    return fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  };
  const codeOf = async (answer: Response) => [answer.status, ((await answer.json()) as { code: string }).code];

  it('lets nobody choose who they are', async () => {
    expect(await codeOf(await fetch(`${url}/api/login/dev`))).toEqual([403, 'notInProduction']);
    expect(await codeOf(await send('/api/login/dev', { personId: 'w' }))).toEqual([403, 'notInProduction']);
  });

  it('has a clock that does not jump, and seeds nobody', async () => {
    expect(await codeOf(await send('/api/clock/jump', { to: 'nextDeadline' }))).toEqual([403, 'notInProduction']);
    const session = await fetch(`${url}/api/session`, { headers: { cookie: `__Host-samskab=${secret}` } });
    expect(await session.json()).toMatchObject({ person: { id: 'w' }, demo: false });
    expect(await db.read.people.count()).toBe(1);
  });

  it('sets its cookie for this host, over TLS, for no script and no other site', async () => {
    const answer = await send('/api/login/link', { token });
    expect(answer.status).toBe(204);
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(
      /^__Host-samskab=[\w-]{43}; Max-Age=43200; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(answer.headers.get('strict-transport-security')).toMatch('max-age=63072000');
  });

  it('reads no session from the cookie of development', async () => {
    const answer = await fetch(`${url}/api/session`, { headers: { cookie: `samskab-3000=${secret}` } });
    expect(await answer.json()).toMatchObject({ person: null });
  });

  it.each(['SAMSKAB_DEMO', 'SAMSKAB_DEV_LOGIN'])(
    'does not start with %s',
    async (name) => {
      const refused = await start({ PORT: '0', [name]: 'true' });
      await refused.ended;
      expect(refused.printed()).toContain(name);
      expect(refused.printed()).not.toContain(maria.url);
    },
    30_000,
  );
});
