import type { CaseRow, LogEntryRow } from '../entities/cases.ts';
import type { Tx } from '../tx.ts';
import { hashEntry } from './hash-entry.ts';
import type { LogEntry, ReadModel } from './read-model.ts';
import { writeReadModel } from './write-read-model.ts';

/** `versionId`: the version whose drawing is in force after the entry; without it the case keeps the one it has. */
export type Append = { entry: LogEntry; view: ReadModel; versionId?: string | undefined };
/**
 * `appended`: the entry and the read model are written. `same`: this very entry stands there already. `mismatch`:
 * something else stands there, or the entry before is another; nothing is written.
 */
export type Appended = { result: 'appended' | 'same' | 'mismatch'; hash: string };

/**
 * The strict append: adds the entry only if the log's last is `(seq − 1, prevHash)`, with the read model and the
 * command that asked for it, and nothing else. `hash` is the entry's own, the `prevHash` of the next.
 */
export async function appendEntry(tx: Tx, { entry, view, versionId }: Append): Promise<Appended> {
  const hash = hashEntry(entry.prevHash, entry);
  const head = await lockedCase(tx, entry.caseId);
  if (entry.seq <= head.headSeq) return { result: (await hashAt(tx, entry)) === hash ? 'same' : 'mismatch', hash };
  if (entry.seq !== head.headSeq + 1 || entry.prevHash !== head.headHash) return { result: 'mismatch', hash };
  await tx.log.insert(logRow(entry, hash));
  await writeReadModel(tx, [{ ...entry, hash }], view, versionId);
  return { result: 'appended', hash };
}

/** The case's row is the lock of its log. A case without a row is a bug of whoever started it. */
export async function lockedCase(tx: Tx, id: string): Promise<CaseRow> {
  const [row] = await tx.cases.lock({ id });
  if (!row) throw new Error(`Case ${id} has a log entry but no row`);
  return row;
}

export function logRow(entry: LogEntry, hash: string): LogEntryRow {
  const { event } = entry;
  return {
    ...entry,
    eventId: event.id,
    at: event.at,
    actorId: event.by ?? null,
    event: event as LogEntryRow['event'],
    hash,
  };
}

async function hashAt(tx: Tx, { caseId, seq }: LogEntry): Promise<string | undefined> {
  return (await tx.log.first({ caseId, seq }))?.hash;
}
