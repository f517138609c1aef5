import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import type { Model } from '@samskab/definition';
import type { Entry } from '@samskab/engine';
import proto from '@temporalio/proto';
import type { temporal } from '@temporalio/proto';
import { root } from '../paths.ts';

export type History = temporal.api.history.v1.IHistory;

/** One file a case: its runs in order, each in Temporal's own format behind its length, compressed. */
const folder = join(root, 'workflows', 'test', 'histories');
const HISTORY = '.history.br';
const fileOf = (name: string): string => join(folder, `${name}${HISTORY}`);

/** The cases whose histories are kept. */
export const historyNames = (): string[] => namesOf(HISTORY);

function namesOf(ending: string): string[] {
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder).flatMap((file) => (file.endsWith(ending) ? [file.slice(0, -ending.length)] : []));
}

export function keepHistory(name: string, runs: readonly History[]): void {
  const framed = runs.flatMap((run) => {
    const bytes = codec.encode(withoutMachine(run)).finish();
    return [lengthOf(bytes), bytes];
  });
  // Its window is wide enough to see that every run loads the same drawing.
  writeFileSync(fileOf(name), brotliCompressSync(Buffer.concat(framed)));
}

export function readHistory(name: string): History[] {
  const runs: History[] = [];
  const bytes = brotliDecompressSync(readFileSync(fileOf(name)));
  for (let at = 0; at < bytes.length;) {
    const from = at + LENGTH;
    at = from + bytes.readUInt32BE(at);
    runs.push(codec.decode(bytes.subarray(from, at)));
  }
  return runs;
}

const LENGTH = 4;
function lengthOf(bytes: Uint8Array): Buffer {
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32BE(bytes.length);
  return length;
}

const codec = proto.temporal.api.history.v1.History;

/** Who recorded it, and on which machine, says nothing. */
function withoutMachine<T>(value: T): T {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  for (const [key, member] of Object.entries(value)) {
    if (key === 'identity') Object.assign(value, { identity: '' });
    else withoutMachine(member);
  }
  return value;
}

/** A case's log as it was written, with the drawing it followed. */
export type KeptLog = { model: Model; log: (Entry & { hash: string })[] };

const LOG = '.log.br';
const logOf = (name: string): string => join(folder, `${name}${LOG}`);

export const logNames = (): string[] => namesOf(LOG);
export const keepLog = (name: string, kept: KeptLog): void =>
  writeFileSync(logOf(name), brotliCompressSync(JSON.stringify(kept)));
export const readLog = (name: string): KeptLog =>
  JSON.parse(brotliDecompressSync(readFileSync(logOf(name))).toString()) as KeptLog;
