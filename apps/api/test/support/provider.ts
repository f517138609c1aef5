import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import type { Configuration } from 'oidc-provider';

/** Claims of the one who logs in there next, without being asked. */
export type Account = { sub: string; name?: string; email: string; email_verified?: boolean; groups?: string[] };
export type TestProvider = { issuer: string; account: Account; close(): void };

/** A municipality's own OpenID provider, with a client that has a secret, and groups instead of our roles. */
export async function startProvider(clientSecret: string): Promise<TestProvider> {
  const server = createServer();
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const state: TestProvider = {
    issuer,
    account: { sub: 'nobody', email: '' },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  let provider: Provider | undefined;
  server.on('request', (request, response) => {
    const redirect = new URL(request.url ?? '', issuer).searchParams.get('redirect_uri');
    // The client's address is known when it first comes by.
    provider ??= redirect ? new Provider(issuer, configuration(state, clientSecret, redirect)) : undefined;
    const running = provider ?? new Provider(issuer, configuration(state, clientSecret, `${issuer}/none`));
    if (!request.url?.startsWith('/choose')) return void running.callback()(request, response);
    void running.interactionFinished(request, response, { login: { accountId: state.account.sub } });
  });
  return state;
}

const configuration = (state: TestProvider, secret: string, redirect: string): Configuration => ({
  clients: [
    {
      client_id: 'samskab',
      client_secret: secret,
      redirect_uris: [redirect],
      token_endpoint_auth_method: 'client_secret_post',
    },
  ],
  claims: { openid: ['sub', 'name', 'email', 'email_verified', 'groups'] },
  conformIdTokenClaims: false,
  findAccount: (_, accountId) => ({ accountId, claims: () => ({ ...state.account }) }),
  loadExistingGrant: async ({ oidc }) => {
    const ids = { clientId: oidc.client?.clientId ?? '', accountId: oidc.session?.accountId ?? '' };
    const grant = new oidc.provider.Grant(ids);
    grant.addOIDCScope('openid');
    await grant.save();
    return grant;
  },
  features: { devInteractions: { enabled: false } },
  interactions: { url: () => '/choose' },
  cookies: { keys: ['test'] },
  ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
});
