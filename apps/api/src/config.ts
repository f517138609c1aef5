import { z } from 'zod';
import { EMBEDDED_CLIENT } from './session/oidc/client.ts';

/** Us at an OpenID provider. */
export type OidcClient = {
  /** Null: the one inside the API, for development. */
  issuer: string | null;
  clientId: string;
  /** Null: a public client, by PKCE alone. */
  clientSecret: string | null;
  scope: string;
  /** The claim that names roles, and what the provider's words for them mean; one that is ours already needs no entry. */
  rolesClaim: string;
  roleOf: Record<string, string>;
};

/** Everything the API is told from outside, once, at boot. */
export type Config = {
  production: boolean;
  /** One municipal clock that can jump, and a seeded fictional municipality. Never in production. */
  demo: boolean;
  /** Choose who you are from a list. Never in production. */
  devLogin: boolean;
  /** Where people log in; null: nowhere but by personal links. */
  oidc: OidcClient | null;
  /** The data folder. */
  home: string;
  host: string;
  /** 0 = any free port. */
  port: number;
  /** `mysql://…` or the path of an SQLite file; null = the one in `home`. */
  databaseUrl: string | null;
  temporal: { address: string; namespace: string; uiUrl: string | null };
  /** What personal links begin with; null = the address the API listens on. */
  publicUrl: string | null;
  /** Whose word on the caller's address is taken, as addresses and networks; null = nobody's. */
  trustedProxies: string | null;
  /** The built web app; null = none is served. */
  webRoot: string | null;
};

/** The environment does not make a configuration: every bad variable, named. */
export class ConfigFault extends Error {
  override readonly name = 'ConfigFault';
  constructor(readonly faults: string[]) {
    super(`The configuration cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  }
}

const absent = (value: unknown) => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(absent, schema.optional());
const text = z.string();

const Environment = z
  .object({
    NODE_ENV: optional(z.enum(['production', 'development', 'test'])),
    SAMSKAB_DEMO: optional(z.stringbool()),
    SAMSKAB_DEV_LOGIN: optional(z.stringbool()),
    SAMSKAB_HOME: z.preprocess(absent, text.default('.samskab')),
    HOST: z.preprocess(absent, text.default('127.0.0.1')),
    PORT: z.preprocess(absent, z.coerce.number().int().min(0).max(65_535).default(3000)),
    DATABASE_URL: optional(
      z.string().regex(/^(mysql:\/\/|(?!\w+:\/\/))/, 'must be mysql://… or the path of an SQLite file'),
    ),
    TEMPORAL_ADDRESS: z.preprocess(
      absent,
      z
        .string()
        .regex(/^[^/\s]+:\d+$/, 'must be host:port')
        .default('127.0.0.1:7233'),
    ),
    TEMPORAL_NAMESPACE: z.preprocess(absent, text.default('default')),
    TEMPORAL_UI: optional(z.url()),
    PUBLIC_URL: optional(z.url()),
    OIDC_ISSUER: optional(z.url()),
    OIDC_CLIENT_ID: optional(text),
    OIDC_CLIENT_SECRET: optional(text),
    OIDC_SCOPE: z.preprocess(absent, text.default('openid profile email roles')),
    OIDC_ROLES_CLAIM: z.preprocess(absent, text.default('roles')),
    OIDC_ROLES: optional(text.regex(/^[^=,]+=\w+(,[^=,]+=\w+)*$/, 'must be group=role, with commas between them')),
    SAMSKAB_WEB: optional(text),
    TRUSTED_PROXIES: optional(
      text.regex(/^[\da-f.:/]+(, ?[\da-f.:/]+)*$/i, 'must be addresses or networks, with commas between them'),
    ),
  })
  .superRefine((env, context) => {
    const refuse = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message });
    if (env.OIDC_ISSUER && !env.OIDC_CLIENT_ID) refuse('OIDC_CLIENT_ID', 'must be set beside OIDC_ISSUER');
    if (env.NODE_ENV !== 'production') return;
    if (env.OIDC_ISSUER && !env.OIDC_ISSUER.startsWith('https:')) refuse('OIDC_ISSUER', 'must be https in production');
    if (env.SAMSKAB_DEMO) refuse('SAMSKAB_DEMO', 'the demo clock moves real deadlines and is refused in production');
    if (env.SAMSKAB_DEV_LOGIN) refuse('SAMSKAB_DEV_LOGIN', 'a login without a password is refused in production');
    if (!env.DATABASE_URL) refuse('DATABASE_URL', 'must be set in production');
    if (!env.OIDC_ISSUER) refuse('OIDC_ISSUER', 'must be set in production: staff log in there');
    if (!env.PUBLIC_URL) refuse('PUBLIC_URL', 'must be set in production: personal links are made from it');
  });

/** @throws ConfigFault naming every bad variable. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const read = Environment.safeParse(environment);
  if (!read.success)
    throw new ConfigFault(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  const env = read.data;
  const production = env.NODE_ENV === 'production';
  return {
    production,
    demo: env.SAMSKAB_DEMO ?? !production,
    devLogin: mayChoose(env),
    oidc: readOidc(env),
    home: env.SAMSKAB_HOME,
    host: env.HOST,
    port: env.PORT,
    databaseUrl: env.DATABASE_URL ?? null,
    temporal: { address: env.TEMPORAL_ADDRESS, namespace: env.TEMPORAL_NAMESPACE, uiUrl: env.TEMPORAL_UI ?? null },
    publicUrl: env.PUBLIC_URL ?? null,
    trustedProxies: env.TRUSTED_PROXIES ?? null,
    webRoot: env.SAMSKAB_WEB ?? null,
  };
}

type Read = z.output<typeof Environment>;

const mayChoose = (env: Read): boolean => env.SAMSKAB_DEV_LOGIN ?? env.NODE_ENV !== 'production';

function readOidc(env: Read): OidcClient | null {
  if (!env.OIDC_ISSUER && !mayChoose(env)) return null;
  const pairs = (env.OIDC_ROLES?.split(',') ?? []).map((pair) => pair.split('='));
  return {
    issuer: env.OIDC_ISSUER ?? null,
    clientId: env.OIDC_CLIENT_ID ?? EMBEDDED_CLIENT,
    clientSecret: env.OIDC_CLIENT_SECRET ?? null,
    scope: env.OIDC_SCOPE,
    rolesClaim: env.OIDC_ROLES_CLAIM,
    roleOf: Object.fromEntries(pairs) as Record<string, string>,
  };
}
