import { hashEntry } from '@samskab/persistence';
import type { CaseRow, Database, LogEntry, LogEntryRow } from '@samskab/persistence';

/** The record of a case is not what was written: it must not be run on. */
export class BrokenLog extends Error {
  override readonly name = 'BrokenLog';
}

/**
 * A case and its whole log, whose chain of hashes is whole and ends where the case's row says; undefined when there is
 * no such case. Held while it is read, so that nothing is appended meanwhile.
 * @throws BrokenLog naming the first entry that is not as it was written.
 */
export function verifiedLog(db: Database, id: string): Promise<{ row: CaseRow; log: LogEntryRow[] } | undefined> {
  return db.transaction(async (tx) => {
    const [row] = await tx.cases.lock({ id });
    if (!row) return undefined;
    const log = await tx.read.log.entries(id);
    verify(row, log);
    return { row, log };
  });
}

function verify({ headSeq, headHash }: CaseRow, log: readonly LogEntryRow[]): void {
  let before = '';
  for (const [index, entry] of log.entries()) {
    if (entry.seq !== index || entry.prevHash !== before) throw new BrokenLog(`The log lacks entry ${index}`);
    if (hashEntry(before, asWritten(entry)) !== entry.hash)
      throw new BrokenLog(`Entry ${index} of the log was changed`);
    before = entry.hash;
  }
  if (headSeq !== log.length - 1 || headHash !== before)
    throw new BrokenLog(`The log ends at ${log.length - 1}, and its case says ${headSeq}`);
}

/** What the database read back is what the engine wrote, or the hash says otherwise. */
const asWritten = (entry: LogEntryRow): LogEntry => entry as unknown as LogEntry;
