import type { LogEntryRow } from '../entities/cases.ts';
import type { Tx } from '../tx.ts';
import { lockedCase, logRow } from './append-entry.ts';
import { forgetFrom } from './forget-from.ts';
import { hashEntry } from './hash-entry.ts';
import type { LogEntry, ReadModel } from './read-model.ts';
import { writeReadModel } from './write-read-model.ts';

/** `entries` follow one another; `view` is where the case stands after the last. */
export type Rewrite = { entries: LogEntry[]; view: ReadModel; versionId?: string | undefined };
/** `mismatch`: the entry before the first is another than its `prevHash` says, so an earlier one must come too. */
export type Rewritten = { result: 'rewritten' | 'same' | 'mismatch'; hash: string };
type Hashed = LogEntry & { hash: string };

/**
 * Makes the log say what truly happened, from the first entry's seq on. Only for the ordinary activity, which nothing
 * but a completed workflow task can schedule: what stands there otherwise was written by a worker that died before its
 * task completed. Where the log is right already, nothing is done, however far it has gone on since.
 */
export async function rewriteFrom(tx: Tx, { entries, view, versionId }: Rewrite): Promise<Rewritten> {
  const chain = hashed(entries);
  const [first] = chain;
  const last = chain.at(-1);
  if (!first || !last) throw new Error('Nothing to rewrite');
  await lockedCase(tx, first.caseId);
  const stored = await storedFrom(tx, first);
  if ((stored.get(first.seq - 1)?.hash ?? '') !== first.prevHash) return { result: 'mismatch', hash: last.hash };
  const missing = chain.filter((entry) => stored.get(entry.seq)?.hash !== entry.hash);
  if (missing.length > 0) await replaceTail(tx, missing, view, versionId);
  return { result: missing.length > 0 ? 'rewritten' : 'same', hash: last.hash };
}

function hashed(entries: LogEntry[]): Hashed[] {
  const chain = entries.map((entry) => ({ ...entry, hash: hashEntry(entry.prevHash, entry) }));
  const broken = chain.some((entry, index) => {
    const before = chain[index - 1];
    return before !== undefined && (entry.seq !== before.seq + 1 || entry.prevHash !== before.hash);
  });
  if (broken) throw new Error('The entries to rewrite do not follow one another');
  return chain;
}

async function storedFrom(tx: Tx, { caseId, seq }: Hashed): Promise<Map<number, LogEntryRow>> {
  const entries = await tx.read.log.entries(caseId, seq - 1);
  return new Map(entries.map((entry) => [entry.seq, entry]));
}

async function replaceTail(tx: Tx, tail: Hashed[], view: ReadModel, versionId?: string): Promise<void> {
  const [first] = tail;
  if (first) await forgetFrom(tx, first.caseId, first.seq);
  await tx.log.insert(...tail.map(({ hash, ...entry }) => logRow(entry, hash)));
  await writeReadModel(tx, tail, view, versionId);
}
