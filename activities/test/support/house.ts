import type { Process } from '@samskab/definition';
import { openDatabase } from '@samskab/persistence';
import type { Database, Json, TaskRow } from '@samskab/persistence';
import { tempDir } from '@samskab/testing';
import { createActivities } from '../../src/index.ts';
import type { CaseActivities, Mail } from '../../src/index.ts';

export const AT = '2026-03-03T09:00:00.000Z';
export const CASE = 'case-1';

/** A municipality with one case of one drawing, in a real database; its mail is kept, or fails where it is told to. */
export type House = {
  db: Database;
  activities: CaseActivities;
  mails: Mail[];
  /** Addresses whose mail cannot be sent now. */
  closed: Set<string>;
  /** What the mail server waits for before it takes a mail. */
  slow: { until: Promise<void> };
  /** A person has chosen: the task at this node is done. */
  chosen(node: string, role?: string): Promise<void>;
  close(): Promise<void>;
};

export type Drawn = Pick<Process, 'nodes'> & Partial<Pick<Process, 'roles' | 'variables' | 'moneyLines' | 'doc'>>;

export async function openHouse(drawn: Drawn, url?: string): Promise<House> {
  const folder = tempDir();
  const db = await openDatabase({ home: folder.path, ...(url && { url }) });
  await db.migrate();
  const mails: Mail[] = [];
  const closed = new Set<string>();
  const slow = { until: Promise.resolve() };
  const send = async (mail: Mail): Promise<void> => {
    await slow.until;
    if (closed.has(mail.to)) throw new Error(`${mail.to} is full`);
    mails.push(mail);
  };
  await begin(db, drawn);
  return {
    db,
    activities: createActivities({ db, mailer: { send } }),
    mails,
    closed,
    slow,
    chosen: (node, role = 'steering-group') => db.transaction((tx) => tx.tasks.upsert(doneTask(node, role))),
    async close() {
      await db.close();
      folder.remove();
    },
  };
}

async function begin(db: Database, drawn: Drawn): Promise<void> {
  const process = { roles: [], variables: [], moneyLines: [], ...drawn, key: 'village-bus', name: 'Landsbybus' };
  const model = { processes: [process] } as unknown as Json;
  const published = { number: 1, name: 'Landsbybus', layout: {}, slim: model, hash: 'h', note: '', publishedBy: 'x' };
  await db.transaction(async (tx) => {
    await tx.processes.insert({ key: 'village-bus', name: 'Landsbybus' });
    await tx.versions.publish({ id: 'v1', processKey: 'village-bus', model, publishedAt: AT, ...published });
    await tx.cases.insert(caseRow);
  });
}

const doneTask = (node: string, role: string): TaskRow => ({
  caseId: CASE,
  id: `task-${node}`,
  node,
  role,
  status: 'completed',
  openedAt: AT,
  openedSeq: 1,
  closedSeq: 2,
  dueAt: null,
  remindedAt: null,
  escalatedTo: null,
  claimedBy: null,
  claimedAt: null,
  completedBy: 'x',
  completedAt: '2026-03-31T23:30:00.000Z',
  data: {},
});

const caseRow = {
  id: CASE,
  caseNumber: '1',
  title: 'Landsbybus i Nørreby',
  processKey: 'village-bus',
  versionId: 'v1',
  engine: 1,
  town: 'Nørreby',
  closed: false,
  status: 'running' as const,
  startedBy: 'x',
  startedAt: AT,
  headSeq: 0,
  headHash: 'h',
  lastEventAt: AT,
  data: {},
};
