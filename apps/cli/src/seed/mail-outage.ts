import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LiveCase } from '../demo/live-case.ts';
import { forward } from './forward.ts';

const SAYS = 'Mailserveren svarede ikke.';
const resident = { role: 'residents', name: 'Beboer', email: 'beboer@samkobing.example' };

const HOUR_MS = 3_600_000;
/** The founding of an association has been slow after so long. */
const SLOW_MS = 60 * 24 * HOUR_MS;

/**
 * A resident takes part, and the case's call for volunteers comes to nobody: the mail server is away while the clock goes
 * past it (see `emlFiles`). Resolves when the case stands with what could not be sent.
 */
export async function failMail(folder: string, live: LiveCase): Promise<void> {
  if ((await live.log()).some(({ event }) => event['type'] === 'workFailed')) return;
  const worker = await live.worker();
  await worker.send('POST', `/api/cases/${live.id}/participants`, resident);
  const openedAt = await live.when(({ tasks }) => tasks.find(({ node }) => node === 'found-association')?.openedAt);
  const slowAt = Date.parse(openedAt) + SLOW_MS;
  await forward(worker, new Date(slowAt - 2 * HOUR_MS).toISOString());
  const away = join(folder, 'mail', 'away');
  mkdirSync(join(folder, 'mail'), { recursive: true });
  writeFileSync(away, SAYS);
  try {
    await forward(worker, new Date(slowAt + 2 * HOUR_MS).toISOString());
    await live.when(({ incidents }) => incidents[0]);
  } finally {
    rmSync(away, { force: true });
  }
}
