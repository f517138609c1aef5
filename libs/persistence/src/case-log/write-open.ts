import type { IncidentRow, ItemRow, TaskRow } from '../entities/read-model.ts';
import type { Json } from '../json.ts';
import type { Tx } from '../tx.ts';
import { canonicalJson } from './hash-entry.ts';
import type { LoggedEvent, ReadModel } from './read-model.ts';

/** The last entry written, the events of all that were, and where the case stands after it. */
export type After = { caseId: string; seq: number; at: string; hash: string; events: LoggedEvent[]; view: ReadModel };
type Opened = { id: string; openedSeq: number };

/** Tasks of the view are open, with their claims as they were; the others were completed, or closed by the process. */
export async function writeTasks(tx: Tx, after: After): Promise<void> {
  const { caseId, view } = after;
  const open = await tx.tasks.find({ caseId, status: 'open' });
  const wanted = view.tasks.map((task) => ({
    caseId,
    id: task.id,
    node: task.node,
    role: task.role ?? null,
    status: 'open' as const,
    openedAt: task.openedAt,
    openedSeq: openedSeq(after, open, task),
    dueAt: task.dueAt ?? null,
    remindedAt: task.remindedAt ?? null,
    escalatedTo: task.escalatedTo ?? null,
    data: task.data,
  }));
  await tx.tasks.upsert(...changed(wanted, open));
  for (const { id } of gone(open, wanted)) {
    await tx.tasks.update({ caseId, id }, closedTask(after, id));
    // What was half filled in is nobody's any longer.
    await tx.taskDrafts.remove({ caseId, taskId: id });
  }
}

function closedTask({ events, seq }: After, id: string): Partial<TaskRow> {
  const done = events.find((event) => event.type === 'taskCompleted' && event['task'] === id);
  if (!done) return { status: 'closed', closedSeq: seq };
  return { status: 'completed', closedSeq: seq, completedBy: done.by ?? null, completedAt: done.at };
}

export async function writeItems(tx: Tx, after: After): Promise<void> {
  const { caseId, view } = after;
  const open = await tx.items.find({ caseId, status: 'open' });
  const wanted = view.items.map(({ id, node, register, openedAt, data }) => {
    const seen = { status: 'open' as const, openedSeq: openedSeq(after, open, { id }) };
    return { caseId, id, node, register, openedAt, data, ...seen };
  });
  await tx.items.upsert(...changed(wanted, open));
  for (const { id } of gone(open, wanted)) await tx.items.update({ caseId, id }, closedItem(after, id));
}

function closedItem({ events, seq }: After, id: string): Partial<ItemRow> {
  const decided = events.find((event) => event.type === 'itemDecided' && event['item'] === id);
  if (!decided) return { status: 'closed', closedSeq: seq };
  const outcome = text(decided['outcome']);
  return { status: 'decided', closedSeq: seq, outcome, decidedBy: decided.by ?? null, decidedAt: decided.at };
}

const text = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);

export async function writeIncidents(tx: Tx, after: After): Promise<void> {
  const { caseId, view, seq, at } = after;
  const open = await tx.incidents.find({ caseId, status: 'open' });
  const wanted = view.incidents.map((incident): Omit<IncidentRow, 'closedSeq' | 'clearedAt'> => {
    const { id, node, code, site, message = '' } = incident;
    const seen = { status: 'open' as const, openedSeq: openedSeq(after, open, { id }) };
    return { caseId, id, node, code, site, message, at: incident.at, ...seen };
  });
  await tx.incidents.upsert(...changed(wanted, open));
  const cleared = { status: 'cleared' as const, closedSeq: seq, clearedAt: at };
  for (const { id } of gone(open, wanted)) await tx.incidents.update({ caseId, id }, cleared);
}

const openedSeq = ({ seq }: After, open: Opened[], { id }: { id: string }): number =>
  open.find((row) => row.id === id)?.openedSeq ?? seq;

/** What is new or looks different; a row that stands as it should is left alone. */
function changed<Wanted extends { id: string }>(wanted: Wanted[], open: { id: string }[]): Wanted[] {
  const byId = new Map(open.map((row) => [row.id, row]));
  return wanted.filter(
    (row) => canonicalJson({ ...byId.get(row.id), ...row }) !== canonicalJson(byId.get(row.id) ?? null),
  );
}

function gone(open: { id: string }[], wanted: { id: string }[]): { id: string }[] {
  const still = new Set(wanted.map((row) => row.id));
  return open.filter((row) => !still.has(row.id));
}
