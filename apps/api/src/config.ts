import { z } from 'zod';

/** Everything the API is told from outside, once, at boot. */
export type Config = {
  production: boolean;
  /** One municipal clock that can jump, and a seeded fictional municipality. Never in production. */
  demo: boolean;
  /** Choose who you are from a list. Never in production. */
  devLogin: boolean;
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
    SAMSKAB_WEB: optional(text),
    TRUSTED_PROXIES: optional(
      text.regex(/^[\da-f.:/]+(, ?[\da-f.:/]+)*$/i, 'must be addresses or networks, with commas between them'),
    ),
  })
  .superRefine((env, context) => {
    if (env.NODE_ENV !== 'production') return;
    const refuse = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message });
    if (env.SAMSKAB_DEMO) refuse('SAMSKAB_DEMO', 'the demo clock moves real deadlines and is refused in production');
    if (env.SAMSKAB_DEV_LOGIN) refuse('SAMSKAB_DEV_LOGIN', 'a login without a password is refused in production');
    if (!env.DATABASE_URL) refuse('DATABASE_URL', 'must be set in production');
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
    devLogin: env.SAMSKAB_DEV_LOGIN ?? !production,
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
