import { createHash } from 'node:crypto';
import type { LogEntry } from './read-model.ts';

/** JSON with sorted keys and no spaces: equal values have equal text, whichever way they were built. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  const sorted = members.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
}

/** SHA-256 (hex) over the hash before, the seq, the event, the answers it was given and the moves it made. */
export function hashEntry(prevHash: string, entry: Pick<LogEntry, 'seq' | 'event' | 'answers' | 'moves'>): string {
  const { seq, event, answers, moves } = entry;
  return createHash('sha256').update(canonicalJson({ prevHash, seq, event, answers, moves })).digest('hex');
}
