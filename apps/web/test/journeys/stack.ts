import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort, startSource, tempDir } from '@samskab/testing';
import { buildWeb } from '../build.ts';

/** The whole product with its seeds, as `npm start` puts it up, over a temporary folder. */
export type Seeded = {
  url: string;
  /** What has stood in the window since it was started. */
  printed(): string;
  /** The newest mail to an address that says `what`, decoded; waits until it has been sent. */
  mail(to: string, what: string): Promise<string>;
  stop(): Promise<void>;
};

const READY = 'Everything is there';
const LOOK_EVERY_MS = 200;

/** Resolves when every seed stands where a stranger finds it. */
export async function startSeeded(): Promise<Seeded> {
  const folder = tempDir();
  const web = buildWeb();
  const port = await freePort();
  const own = { NODE_OPTIONS: '', SAMSKAB_HOME: folder.path, SAMSKAB_WEB: web.folder, PORT: String(port) };
  const env = { ...process.env, ...own };
  const child = await startSource('apps/cli/src/main.ts', ['up'], { env, grace: 60_000 });
  const ended = child.ended.then(() => {
    throw new Error(`the stack ended before it was ready:\n${child.printed()}`);
  });
  await Promise.race([until(() => child.printed().includes(READY) || undefined), ended]);
  ended.catch(() => {});
  const mails = join(folder.path, 'mail');
  return {
    url: `http://127.0.0.1:${port}`,
    printed: child.printed,
    mail: (to, what) => until(() => newest(mails, to, what)),
    async stop() {
      await child.stop();
      web.remove();
      folder.remove();
    },
  };
}

async function until<T>(seen: () => T | undefined): Promise<T> {
  for (;;) {
    const found = seen();
    if (found !== undefined) return found;
    await pause(LOOK_EVERY_MS);
  }
}

/** The first mail in a folder that was sent to `to` and says `what`; undefined while there is none. */
export const newest = (folder: string, to: string, what: string): string | undefined =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith('.eml'))
    .map((name) => decoded(readFileSync(join(folder, name), 'utf8')))
    .find((text) => text.includes(`To: ${to}`) && text.includes(what));

/** A mail's header and text; quoted-printable and base64 are what nodemailer writes. */
function decoded(eml: string): string {
  const [head = '', ...body] = eml.split('\n\n');
  const text = body.join('\n\n');
  if (/base64/i.test(head)) return `${head}\n\n${Buffer.from(text, 'base64').toString('utf8')}`;
  if (!/quoted-printable/i.test(head)) return eml;
  const bytes = text
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return `${head}\n\n${Buffer.from(bytes, 'latin1').toString('utf8')}`;
}
