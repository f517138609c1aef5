import type { Tx } from '../tx.ts';
import type { LogEntry, ReadModel } from './read-model.ts';
import { writeIncidents, writeItems, writeTasks } from './write-open.ts';
import type { After } from './write-open.ts';

/** Entries just written, in order; the read model is that after the last. */
type Written = (LogEntry & { hash: string })[];

/** Writes where the case stands from the view whole, and answers the commands the entries come from. */
export async function writeReadModel(tx: Tx, entries: Written, view: ReadModel): Promise<void> {
  const last = entries.at(-1);
  if (!last) return;
  const { caseId, seq, hash } = last;
  const after: After = { caseId, seq, hash, at: last.event.at, events: entries.map((entry) => entry.event), view };
  await writeCase(tx, after);
  await replaceTokens(tx, after);
  await replaceWaits(tx, after);
  await replaceWorks(tx, after);
  await writeTasks(tx, after);
  await writeItems(tx, after);
  await writeIncidents(tx, after);
  for (const entry of entries) await tx.commands.settle(entry.event.id, 'done', { caseId, seq: entry.seq });
}

async function writeCase(tx: Tx, { caseId, seq, at, hash, view }: After): Promise<void> {
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
    },
  );
}

async function replaceTokens(tx: Tx, { caseId, view }: After): Promise<void> {
  await tx.tokens.remove({ caseId });
  await tx.tokens.insert(...view.tokens.map(({ instance, node, scope }) => ({ caseId, instance, node, scope })));
}

async function replaceWaits(tx: Tx, { caseId, view }: After): Promise<void> {
  await tx.waits.remove({ caseId });
  await tx.waits.insert(...view.waits.map(({ id, node, kind, at }) => ({ caseId, id, node, kind, at: at ?? null })));
}

async function replaceWorks(tx: Tx, { caseId, view }: After): Promise<void> {
  await tx.works.remove({ caseId });
  await tx.works.insert(
    ...view.works.map(({ id, node, work, data, orphan }) => ({ caseId, id, node, work, data, orphan })),
  );
}
