import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './processes/alive.ts';

/** What a running stack says of itself in its data folder, so that other commands find it. */
export type LiveStack = { url: string; temporalAddress: string };
type Note = LiveStack & { pid: number };

const noteFile = (folder: string): string => join(folder, 'stack.json');

export function noteStack(folder: string, live: LiveStack): void {
  const note: Note = { ...live, pid: process.pid };
  writeFileSync(noteFile(folder), `${JSON.stringify(note)}\n`);
}

export function forgetStack(folder: string): void {
  rmSync(noteFile(folder), { force: true });
}

/** The stack that runs over a data folder; undefined when none does, or its API does not answer. */
export async function liveStack(folder: string): Promise<LiveStack | undefined> {
  const note = read(noteFile(folder));
  if (!note || !isAlive(note.pid)) return undefined;
  const answer = await fetch(`${note.url}/api/ready`).catch(() => undefined);
  return answer?.ok ? { url: note.url, temporalAddress: note.temporalAddress } : undefined;
}

function read(file: string): Note | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Note;
  } catch {
    return undefined;
  }
}
