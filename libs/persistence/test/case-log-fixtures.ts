import { hashEntry } from '../src/index.ts';
import type { LogEntry, LoggedEvent, NewRow, ReadModel } from '../src/index.ts';
import type { CommandRow } from '../src/index.ts';
import { at } from './fixtures.ts';

export const running = (view: Partial<ReadModel> = {}): ReadModel => ({
  status: 'running',
  tokens: [],
  tasks: [],
  items: [],
  works: [],
  waits: [],
  incidents: [],
  due: [],
  data: {},
  ...view,
});

export const openTask = (id: string, node = 'answer-town'): ReadModel['tasks'][number] => ({
  id,
  node,
  role: 'case-worker',
  openedAt: at(1),
  data: {},
});

export const began: LoggedEvent = { id: 'begin', type: 'begun', at: at(1), by: 'case-worker' };
export const completed = (task: string, id: string, by = 'case-worker'): LoggedEvent => ({
  id,
  type: 'taskCompleted',
  task,
  at: at(2),
  by,
});

export const entry = (caseId: string, seq: number, prevHash: string, event: LoggedEvent): LogEntry => ({
  caseId,
  seq,
  event,
  answers: [],
  moves: [{ node: 'answer-town', instance: 'i1', what: 'entered' }],
  commands: [],
  prevHash,
});

/** Entries that follow one another, one per event. */
export function chain(caseId: string, events: LoggedEvent[], seq = 0, prevHash = ''): LogEntry[] {
  const entries: LogEntry[] = [];
  let hash = prevHash;
  for (const event of events) {
    const next = entry(caseId, seq + entries.length, hash, event);
    hash = hashEntry(hash, next);
    entries.push(next);
  }
  return entries;
}

export const asked = (id: string, caseId: string): NewRow<CommandRow> => ({
  id,
  kind: 'completeTask',
  caseId,
  actorId: 'case-worker',
  at: at(2),
  requestHash: 'r',
  event: {},
  status: 'pending',
  attempts: 0,
  nextTryAt: at(3),
});
