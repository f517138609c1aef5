import type { Tx } from '../tx.ts';
import type { TableWriter } from '../repositories/table.ts';
import type { NewRow, Where } from '../rows.ts';
import { canonicalJson } from './hash-entry.ts';
import type { LogEntry, ReadModel } from './read-model.ts';
import { writeIncidents, writeItems, writeTasks } from './write-open.ts';
import type { After } from './write-open.ts';

/** Entries just written, in order; the read model is that after the last. */
type Written = (LogEntry & { hash: string })[];

/** Writes where the case stands from the view whole, and answers the commands the entries come from. */
export async function writeReadModel(tx: Tx, entries: Written, view: ReadModel, versionId?: string): Promise<void> {
  const last = entries.at(-1);
  if (!last) return;
  const { caseId, seq, hash } = last;
  const after: After = { caseId, seq, hash, at: last.event.at, events: entries.map((entry) => entry.event), view };
  await writeCase(tx, after, versionId);
  await replaceTokens(tx, after);
  await replaceWaits(tx, after);
  await replaceWorks(tx, after);
  await writeTasks(tx, after);
  await writeItems(tx, after);
  await writeIncidents(tx, after);
  for (const entry of entries) await tx.commands.logged(entry.event.id, { caseId, seq: entry.seq });
}

async function writeCase(tx: Tx, { caseId, seq, at, hash, view }: After, versionId?: string): Promise<void> {
  const due = view.due.map((entry) => entry.at).toSorted();
  await tx.cases.update(
    { id: caseId },
    {
      status: view.status,
      outcome: view.outcome ?? null,
      endedAt: view.status === 'running' ? null : at,
      headSeq: seq,
      headHash: hash,
      lastEventAt: at,
      nextDueAt: due[0] ?? null,
      data: view.data,
      ...(versionId !== undefined && { versionId }),
    },
  );
}

async function replaceTokens(tx: Tx, { caseId, view }: After): Promise<void> {
  const wanted = view.tokens.map(({ instance, node, scope }) => ({ caseId, instance, node, scope }));
  await replace(tx.tokens, caseId, wanted);
}

async function replaceWaits(tx: Tx, { caseId, view }: After): Promise<void> {
  const wanted = view.waits.map(({ id, node, kind, at }) => ({ caseId, id, node, kind, at: at ?? null }));
  await replace(tx.waits, caseId, wanted);
}

async function replaceWorks(tx: Tx, { caseId, view }: After): Promise<void> {
  const wanted = view.works.map(({ id, node, work, data, orphan }) => ({ caseId, id, node, work, data, orphan }));
  await replace(tx.works, caseId, wanted);
}

/** All of a case's rows, unless they stand as they should. */
async function replace<Row extends { caseId: string }>(
  table: TableWriter<Row>,
  caseId: string,
  wanted: (Row & NewRow<Row>)[],
): Promise<void> {
  const ofCase = { caseId } as Where<Row>;
  const stored = await table.find(ofCase);
  if (asSet(stored) === asSet(wanted)) return;
  await table.remove(ofCase);
  await table.insert(...wanted);
}

const asSet = (rows: object[]): string => rows.map(canonicalJson).toSorted().join();
