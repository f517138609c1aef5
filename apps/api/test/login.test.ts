import { startApi } from './support/api.ts';
import type { TestApi } from './support/api.ts';
import { startProvider } from './support/provider.ts';
import type { TestProvider } from './support/provider.ts';

type Person = { id: string; name: string; roles: string[] };

/** A browser as far as a login needs one: it keeps cookies by their host, and follows where it is sent. */
class Browser {
  private readonly jars = new Map<string, Map<string, string>>();
  readonly visited: URL[] = [];

  async open(address: string, follow = 12): Promise<Response> {
    const url = new URL(address);
    this.visited.push(url);
    const jar = this.jar(url);
    const cookie = [...jar].map((pair) => pair.join('=')).join('; ');
    const response = await fetch(url, { redirect: 'manual', headers: { cookie, accept: 'text/html' } });
    for (const line of response.headers.getSetCookie()) this.keep(jar, line);
    const next = response.headers.get('location');
    if (!next || follow === 0) return response;
    const to = new URL(next, url);
    // The page it ends on is the web app's, which no API serves here.
    return to.pathname.startsWith('/api') || to.host !== this.visited[0]?.host
      ? this.open(to.href, follow - 1)
      : this.end(to);
  }

  async person(api: TestApi): Promise<Person | null> {
    const response = await this.open(`${api.url}/api/session`);
    return ((await response.json()) as { person: Person | null }).person;
  }

  get last(): string {
    const { pathname, search } = this.visited.at(-1)!;
    return pathname + search;
  }

  private end(to: URL): Response {
    this.visited.push(to);
    return new Response(null);
  }

  private keep(jar: Map<string, string>, line: string): void {
    const [pair = ''] = line.split(';');
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    if (value) jar.set(name, value);
    else jar.delete(name);
  }

  private jar({ host }: URL): Map<string, string> {
    const known = this.jars.get(host) ?? new Map<string, string>();
    this.jars.set(host, known);
    return known;
  }
}

describe('logging in at the provider inside the API', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  it('makes one whom one has chosen to be, and leads back to where one was going', async () => {
    const browser = new Browser();
    await browser.open(`${api.url}/api/login/oidc?hint=case-worker&til=/arbejde`);
    expect(browser.last).toBe('/arbejde');
    expect(await browser.person(api)).toMatchObject({ id: 'case-worker', roles: ['caseWorker'] });
  });

  it('makes one another whom one chooses next', async () => {
    const browser = new Browser();
    await browser.open(`${api.url}/api/login/oidc?hint=case-worker`);
    await browser.open(`${api.url}/api/login/oidc?hint=auditor`);
    expect(await browser.person(api)).toMatchObject({ id: 'auditor' });
  });

  it.each(['?hint=nobody-there', ''])('opens nothing for %p', async (query) => {
    const browser = new Browser();
    await browser.open(`${api.url}/api/login/oidc${query}`);
    expect(browser.last).toBe('/hvem?fejl=loginFailed');
    expect(await browser.person(api)).toBeNull();
  });

  it('asks with a proof key, a state and a nonce, new each time', async () => {
    const asked = async () => {
      const browser = new Browser();
      await browser.open(`${api.url}/api/login/oidc?hint=auditor`, 1);
      return browser.visited[1]!.searchParams;
    };
    const [one, two] = [await asked(), await asked()];
    expect(one.get('code_challenge_method')).toBe('S256');
    for (const part of ['code_challenge', 'state', 'nonce']) {
      expect(one.get(part)?.length).toBeGreaterThan(20);
      expect(one.get(part)).not.toBe(two.get(part));
    }
  });

  it('is ended by the browser that began it alone: a link that another has begun logs nobody in', async () => {
    const [thief, victim] = [new Browser(), new Browser()];
    // Stopped at the last step, with the code in the address.
    await thief.open(`${api.url}/api/login/oidc?hint=auditor`, 4);
    const callback = thief.visited.find(({ pathname }) => pathname.endsWith('/callback'));
    expect(callback?.searchParams.get('code')).toBeTruthy();
    await victim.open(callback!.href);
    expect([victim.last, await victim.person(api)]).toEqual(['/hvem?fejl=loginFailed', null]);
  });

  it.each(['//elsewhere.example', 'https://elsewhere.example', '/\\\\elsewhere.example', 'x'])(
    'leads nowhere else: %s is refused',
    async (til) => {
      const response = await fetch(`${api.url}/api/login/oidc?hint=auditor&til=${encodeURIComponent(til)}`);
      expect(response.status).toBe(400);
    },
  );

  it('begins at the address people are sent back to', async () => {
    const { port } = new URL(api.url);
    const other = await fetch(`http://localhost:${port}/api/login/oidc?hint=auditor`, { redirect: 'manual' }).catch(
      () => null,
    );
    // A machine may have no such name.
    if (other) expect(other.headers.get('location')).toBe(`${api.url}/api/login/oidc?hint=auditor`);
  });
});

describe('logging in at a municipality’s own provider', () => {
  let api: TestApi;
  let provider: TestProvider;
  beforeAll(async () => {
    provider = await startProvider('a-secret-of-the-client');
    api = await startApi({
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: 'samskab',
      OIDC_CLIENT_SECRET: 'a-secret-of-the-client',
      OIDC_SCOPE: 'openid',
      OIDC_ROLES_CLAIM: 'groups',
      OIDC_ROLES: 'Teknik og Miljø=caseWorker,Revision=auditor',
    });
  });
  afterAll(async () => {
    await api.close();
    provider.close();
  });

  async function login(account: TestProvider['account']): Promise<Browser> {
    provider.account = account;
    const browser = new Browser();
    await browser.open(`${api.url}/api/login/oidc?til=/arbejde`);
    return browser;
  }

  it('gives a new colleague the roles of their groups, and nothing for a group that means nothing here', async () => {
    const account = { sub: 'u1', name: 'Ny sagsbehandler', email: 'ny@samkobing.example' };
    const browser = await login({ ...account, groups: ['Teknik og Miljø', 'Kantinen'] });
    const person = await browser.person(api);
    expect(person).toMatchObject({ name: 'Ny sagsbehandler', roles: ['caseWorker'] });
    const again = await login({ ...account, name: 'Nyt navn', email: 'gift@samkobing.example', groups: ['Revision'] });
    expect(await again.person(api)).toMatchObject({ id: person?.id, name: 'Nyt navn', roles: ['auditor'] });
  });

  it('knows a member the municipality has entered by the address, and keeps the seat and the role', async () => {
    const browser = await login({ sub: 'u2', email: 'councillor-3@samkobing.example' });
    expect(await browser.person(api)).toMatchObject({ id: 'councillor-3', roles: ['councillor'] });
  });

  it('gives an address that has become another’s to nobody', async () => {
    await login({ sub: 'u3', email: 'councillor-4@samkobing.example' });
    const other = await login({ sub: 'u4', email: 'councillor-4@samkobing.example', groups: ['Revision'] });
    expect([other.last, await other.person(api)]).toEqual(['/hvem?fejl=loginFailed', null]);
  });

  it('takes no address at its word that the provider has not tried', async () => {
    const browser = await login({ sub: 'u5', email: 'auditor@samkobing.example', email_verified: false });
    expect([browser.last, await browser.person(api)]).toEqual(['/hvem?fejl=noRole', null]);
  });

  it('tells someone without a role that there is none', async () => {
    const browser = await login({ sub: 'u6', email: 'gaest@samkobing.example', groups: ['Kantinen'] });
    expect(browser.last).toBe('/hvem?fejl=noRole');
  });
});

describe('a provider that is away', () => {
  it('is said to be, and asked again the next time', async () => {
    const gone = await startProvider('s');
    gone.close();
    const api = await startApi({ OIDC_ISSUER: gone.issuer, OIDC_CLIENT_ID: 'samskab' });
    const browser = new Browser();
    await browser.open(`${api.url}/api/login/oidc`);
    expect(browser.last).toBe('/hvem?fejl=loginAway');
    await api.close();
  });
});

describe('where no provider is known', () => {
  it('a login leads to the page that says so', async () => {
    const api = await startApi({ SAMSKAB_DEV_LOGIN: 'false' });
    const response = await fetch(`${api.url}/api/login/oidc`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, '/hvem?fejl=loginMissing']);
    await api.close();
  });
});
