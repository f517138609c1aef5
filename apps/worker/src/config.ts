import { join } from 'node:path';

/** What a worker is told from outside, by environment variables. */
export type WorkerConfig = {
  /** The data folder; development mail lands in `mail` below it. */
  home: string;
  /** `mysql://…` or the path of an SQLite file; undefined = the one in `home`. */
  databaseUrl?: string;
  address: string;
  namespace: string;
  /** SMTP server; without one every mail becomes a file. */
  smtpUrl?: string;
  mailFrom: string;
};

/** @throws when mail would go nowhere in production. */
export function readConfig(env: Record<string, string | undefined>): WorkerConfig {
  const production = env['NODE_ENV'] === 'production';
  if (production && !env['SMTP_URL']) throw new Error('SMTP_URL must be set in production: mail must reach people');
  return {
    home: env['SAMSKAB_HOME'] || '.samskab',
    databaseUrl: env['DATABASE_URL'] || undefined,
    address: env['TEMPORAL_ADDRESS'] || '127.0.0.1:7233',
    namespace: env['TEMPORAL_NAMESPACE'] || 'default',
    smtpUrl: env['SMTP_URL'] || undefined,
    mailFrom: env['MAIL_FROM'] || 'samskab@samkobing.example',
  };
}

export const mailFolder = (config: WorkerConfig): string => join(config.home, 'mail');
