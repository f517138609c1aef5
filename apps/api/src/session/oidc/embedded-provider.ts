import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import type { Reads } from '@samskab/persistence';
import type { Configuration, JWK, Provider } from 'oidc-provider';
import { CALLBACK, EMBEDDED_AT, EMBEDDED_CLIENT } from './client.ts';

const CHOOSE = '/choose/';
const HOUR = 60 * 60;

/**
 * An OpenID provider inside the API, for development and demo: everyone of the seeded municipality has an account, and
 * whom the login hint names is logged in without a password. `readConfig` refuses it in production. Keys and logins are
 * this process's own and gone with it.
 */
export class EmbeddedProvider {
  private provider: Promise<Provider> | null = null;

  constructor(
    private readonly read: Reads,
    private readonly publicUrl: () => string,
  ) {}

  /** Express middleware for everything below {@link EMBEDDED_AT}. */
  readonly handle = (request: Request, response: Response): Promise<void> =>
    request.path.startsWith(CHOOSE) ? this.choose(request, response) : this.speak(request, response);

  /** The address is known only when the API listens. What production never uses it never loads. */
  private running(): Promise<Provider> {
    const url = this.publicUrl();
    this.provider ??= import('oidc-provider').then(
      (oidc) => new oidc.Provider(url + EMBEDDED_AT, configuration(this.read, url + CALLBACK)),
    );
    return this.provider;
  }

  private async speak(request: Request, response: Response): Promise<void> {
    // Nobody stays logged in here: who comes to be another is not asked to log out first.
    request.headers.cookie = withoutSession(request.headers.cookie ?? '');
    await (await this.running()).callback()(request, response);
  }

  private async choose(request: Request, response: Response): Promise<void> {
    const provider = await this.running();
    const { params } = await provider.interactionDetails(request, response);
    const chosen = await this.read.people.first({ id: String(params['login_hint'] ?? '') });
    const result = chosen
      ? { login: { accountId: chosen.id, remember: false } }
      : { error: 'login_required', error_description: 'nobody was chosen' };
    await provider.interactionFinished(request, response, result);
  }
}

const withoutSession = (cookies: string): string =>
  cookies
    .split('; ')
    .filter((pair) => !pair.startsWith('_session'))
    .join('; ');

const configuration = (read: Reads, callback: string): Configuration => ({
  clients: [{ client_id: EMBEDDED_CLIENT, redirect_uris: [callback], token_endpoint_auth_method: 'none', ...es256 }],
  claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'], roles: ['roles'] },
  scopes: ['openid', 'profile', 'email', 'roles'],
  // What was asked for stands in the ID token itself: one round less.
  conformIdTokenClaims: false,
  findAccount: async (_, accountId) => {
    const person = await read.people.first({ id: accountId });
    if (!person) return undefined;
    const { name, email, roles } = person;
    return { accountId, claims: () => ({ sub: accountId, name, email, email_verified: true, roles }) };
  },
  loadExistingGrant: async ({ oidc: { provider, client, session } }) => {
    const grant = new provider.Grant({ clientId: client?.clientId ?? '', accountId: session?.accountId ?? '' });
    grant.addOIDCScope('openid profile email roles');
    await grant.save();
    return grant;
  },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_, { uid }) => `${EMBEDDED_AT}${CHOOSE}${uid}` },
  cookies: { keys: [randomBytes(32).toString('base64url')] },
  jwks: { keys: [signingKey()] },
  ttl: { AccessToken: HOUR, AuthorizationCode: 60, Grant: HOUR, IdToken: HOUR, Interaction: HOUR, Session: HOUR },
});

const es256 = { id_token_signed_response_alg: 'ES256' as const };

const signingKey = (): JWK => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig' } as JWK;
};
