import { Refusal } from '@samskab/contracts';
import * as client from 'openid-client';
import type { OidcClient } from '../../config.ts';
import { Claims } from './claims.ts';
import { CALLBACK, EMBEDDED_AT } from './client.ts';

/** What must be known when the browser comes back; it stays with the browser meanwhile. */
export type Begun = { verifier: string; state: string; nonce: string; to: string };

/** Us at an OpenID provider: authorization code flow with PKCE. */
export class RelyingParty {
  private found: Promise<client.Configuration> | null = null;

  constructor(
    private readonly settings: OidcClient,
    private readonly publicUrl: () => string,
  ) {}

  /** The address the browser is sent to. @throws `loginAway` */
  async begin(to: string, hint?: string): Promise<{ url: URL; begun: Begun }> {
    const configuration = await this.provider();
    const verifier = client.randomPKCECodeVerifier();
    const begun = { verifier, state: client.randomState(), nonce: client.randomNonce(), to };
    const url = client.buildAuthorizationUrl(configuration, {
      redirect_uri: this.callback(),
      scope: this.settings.scope,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state: begun.state,
      nonce: begun.nonce,
      // Whoever is still logged in there is not whom one has just chosen to be.
      ...(hint && { login_hint: hint, prompt: 'login' }),
    });
    return { url, begun };
  }

  /** Who the provider says has come back with this query. @throws `loginFailed`, `loginAway` */
  async finish(query: string, { verifier, state, nonce }: Begun): Promise<Claims> {
    const configuration = await this.provider();
    const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true };
    const answered = new URL(this.callback() + query);
    const tokens = await client.authorizationCodeGrant(configuration, answered, checks).catch((error: unknown) => {
      throw new Refusal('loginFailed', error instanceof Error ? error.message : undefined);
    });
    const claims = Claims.safeParse(tokens.claims());
    if (!claims.success) throw new Refusal('loginFailed', 'the provider names neither a subject nor an e-mail address');
    return claims.data;
  }

  private callback(): string {
    return this.publicUrl() + CALLBACK;
  }

  /** Asked for until it answers; then known. */
  private provider(): Promise<client.Configuration> {
    this.found ??= this.discover().catch((error: unknown) => {
      this.found = null;
      throw new Refusal('loginAway', error instanceof Error ? error.message : undefined);
    });
    return this.found;
  }

  private discover(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const url = new URL(issuer ?? this.publicUrl() + EMBEDDED_AT);
    const authentication = clientSecret ? client.ClientSecretPost(clientSecret) : client.None();
    const options = url.protocol === 'http:' ? { execute: [client.allowInsecureRequests] } : {};
    return client.discovery(url, clientId, undefined, authentication, options);
  }
}
