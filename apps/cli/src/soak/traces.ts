import type { Database } from '@samskab/persistence';

/** What a case left behind, without what differs between two runs of the same story: ids, moments and who sent it. */
export type Traces = {
  /** Its log: what happened, in order, with data, answers and moves. */
  log: unknown[];
  /** What it did outside: money, agenda items, hand-overs, messages, each as often as it was done. */
  effects: string[];
};

const own = new Set(['id', 'by', 'seq', 'hash', 'prevHash', 'caseId']);
const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

export async function tracesOf(db: Database, caseId: string): Promise<Traces> {
  const entries = await db.read.log.entries(caseId, 0);
  const transfers = await db.read.ledger.transfers({ caseId }, { limit: 10_000 });
  const items = await db.read.agenda.find({ caseId });
  const handovers = await db.read.handovers.find({ caseId });
  const messages = await db.read.notifications.find({ caseId, status: 'sent' });
  const participants = await db.read.participants.find({ caseId });
  const effects = [
    ...transfers.items.map(({ kind, line, amount, year }) => ({ kind, line, amount, year })),
    ...items.map(({ node, status, outcome, commandId }) => ({ node, status, outcome, commandId })),
    ...handovers.map(({ node, status, round, commandId }) => ({ node, status, round, commandId })),
    ...participants.map(({ role, email }) => ({ role, email })),
    // An invitation is sent anew whenever it is asked for; what the case itself sends is sent once.
    ...messages.flatMap(({ subject, to, effectKey }) =>
      effectKey.startsWith(`${caseId}/`) ? [{ subject, to, effect: effectKey.slice(caseId.length) }] : [],
    ),
  ];
  return {
    log: entries.map(({ event, answers, moves }) => comparable({ event, answers, moves })),
    effects: effects.map((effect) => JSON.stringify(effect)).toSorted(),
  };
}

/** Ids of the events a case's log holds, and of what was done that no case hears of: a committee's recommendation. */
export async function keptIds(db: Database, caseIds: string[]): Promise<Set<string>> {
  const silent = await db.read.commands.find({ caseId: caseIds, status: 'done', event: null });
  const ids = new Set(silent.map(({ id }) => id));
  for (const caseId of caseIds) for (const entry of await db.read.log.entries(caseId, 0)) ids.add(entry.eventId);
  return ids;
}

function comparable(value: unknown): unknown {
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([key]) => !own.has(key));
  return Object.fromEntries(members.map(([key, member]) => [key, comparable(member)]));
}

/** A moment counts as its hour: two runs do the same thing some seconds apart. */
const text = (value: string): string => {
  if (instant.test(value)) return value.slice(0, 13);
  return value.startsWith('personal:') ? 'personal' : value;
};
