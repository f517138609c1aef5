import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../processes/ports.ts';
import { liveStack } from '../stack-note.ts';
import { stackOptions, startStack } from '../stack.ts';
import { beginClock } from './clock.ts';

/** Where a story is played. */
export type Stage = {
  url: string;
  /** host:port of its Temporal; undefined when only the API's address is known. */
  temporalAddress?: string;
  /** Put up for this story alone: it is gone when it is struck. */
  own: boolean;
  strike(): Promise<void>;
};

export type Wanted = {
  /** The API of a stack that runs. */
  url?: string;
  /** One of its own, even where a stack runs. */
  fresh?: boolean;
  /** Where its clock begins, ISO UTC. */
  beginsAt: string;
};

/** The stack that is named, else the one that runs in the data folder, else a fresh one that is gone afterwards. */
export async function findStage({ url, fresh, beginsAt }: Wanted): Promise<Stage> {
  const temporalAddress = process.env['TEMPORAL_ADDRESS'];
  const strike = () => Promise.resolve();
  if (url !== undefined) return { url: url.replace(/\/$/, ''), temporalAddress, own: false, strike };
  const live = fresh ? undefined : await liveStack(stackOptions().folder);
  return live ? { ...live, own: false, strike } : build(beginsAt);
}

/** A stack on free ports over a temporary folder; `DATABASE_URL` and `TEMPORAL_ADDRESS` count here too. */
async function build(beginsAt: string): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'samskab-demo-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const options = { ...stackOptions(), folder, port: await freePort() };
    await beginClock(options, beginsAt);
    const stack = await startStack(options);
    const strike = () => stack.stop().finally(remove);
    return { url: stack.url, temporalAddress: stack.temporal.address, own: true, strike };
  } catch (error) {
    remove();
    throw error;
  }
}
