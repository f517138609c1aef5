import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createActivities } from '@samskab/activities';
import type { CaseActivities, Mail, Mailer } from '@samskab/activities';
import { canonicalJson, slim } from '@samskab/definition';
import type { Model } from '@samskab/definition';
import type { Data, Event } from '@samskab/engine';
import { openDatabase } from '@samskab/persistence';
import type { Database, Json } from '@samskab/persistence';
import { startTemporal, tempDir } from '@samskab/testing';
import type { TestTemporal } from '@samskab/testing';
import { EVENT_UPDATE, STANDING_QUERY, TASK_QUEUE } from '@samskab/workflows/messages';
import type { Applied, CaseInput, Standing } from '@samskab/workflows/messages';
import { Client, Connection } from '@temporalio/client';
import type { WorkflowBundle } from '@temporalio/worker';
import { bundleWorkflows, createWorker } from '../../src/index.ts';

export const START = '2026-03-03T08:00:00.000Z';

/** A running case as its caller sees it. */
export type TestCase = {
  id: string;
  event(event: Event): Promise<Applied>;
  standing(): Promise<Standing>;
  result(): Promise<string>;
  /** Started once more, where its log left it. */
  again(resume: CaseInput['resume']): Promise<void>;
};

/** A real Temporal, a real SQLite file and a real worker, which can be stopped and started. */
export type Stack = {
  home: string;
  temporal: TestTemporal;
  client: Client;
  db: Database;
  mails: Mail[];
  startWorker(options?: WorkerOptions): Promise<() => Promise<void>>;
  publish(model: Model): Promise<{ versionId: string; hash: string; processKey: string }>;
  start(model: Model, input?: Data, more?: Partial<CaseInput>): Promise<TestCase>;
  stop(): Promise<void>;
};

/** `wrap`: activities with something in between. `bundle`: another sandbox than the shipped one. */
export type WorkerOptions = { wrap?: (activities: CaseActivities) => CaseActivities; bundle?: WorkflowBundle };

let shipped: Promise<WorkflowBundle> | undefined;

/** `url`: another database than an SQLite file. */
export async function startStack({ url }: { url?: string } = {}): Promise<Stack> {
  const folder = tempDir();
  const temporal = await startTemporal({ file: join(folder.path, 'temporal.db') });
  const db = await openDatabase({ home: folder.path, ...(url && { url }) });
  await db.migrate();
  await db.transaction((tx) =>
    tx.ledger.addArea({ id: 'kollektiv-trafik', key: 'kollektiv-trafik', name: 'Kollektiv trafik' }),
  );
  const connection = await Connection.connect({ address: temporal.address });
  const client = new Client({ connection });
  const mails: Mail[] = [];
  const mailer: Mailer = { send: (mail) => Promise.resolve(void mails.push(mail)) };
  const running = new Set<() => Promise<void>>();

  async function startWorker({ wrap = (same) => same, bundle }: WorkerOptions = {}): Promise<() => Promise<void>> {
    shipped ??= bundleWorkflows();
    const worker = await createWorker({
      address: temporal.address,
      activities: wrap(createActivities({ db, mailer })),
      bundle: bundle ?? (await shipped),
    });
    const ended = worker.run();
    const stop = async () => {
      running.delete(stop);
      worker.shutdown();
      await ended;
    };
    running.add(stop);
    return stop;
  }

  async function publish(model: Model) {
    const [process] = model.processes;
    if (!process) throw new Error('no process');
    const text = canonicalJson(slim(model));
    const hash = createHash('sha256').update(text).digest('hex');
    const versionId = `${process.key}.${hash.slice(0, 12)}`;
    const by = { publishedBy: 'test', publishedAt: START, note: '', name: process.name ?? process.key };
    const drawn = { model: model as unknown as Json, layout: { planes: [] }, slim: JSON.parse(text) as Json, hash };
    await db.transaction(async (tx) => {
      if (await tx.versions.first({ id: versionId })) return;
      if (!(await tx.processes.first({ key: process.key })))
        await tx.processes.insert({ key: process.key, name: by.name });
      const number = 1 + (await tx.versions.find({ processKey: process.key })).length;
      await tx.versions.publish({ id: versionId, processKey: process.key, number, ...drawn, ...by });
    });
    return { versionId, hash, processKey: process.key };
  }

  async function start(model: Model, input: Data = {}, more: Partial<CaseInput> = {}): Promise<TestCase> {
    const { versionId, hash, processKey } = await publish(model);
    const id = randomUUID();
    await db.transaction((tx) => tx.cases.insert(caseRow(id, versionId, processKey)));
    const meta = { id: randomUUID(), at: START, by: 'test' };
    const clockOffset = Date.parse(START) - Date.now();
    const args: CaseInput = { caseId: id, versionId, hash, meta, input, clockOffset, ...more };
    const begin = (given: CaseInput) =>
      client.workflow.start(processKey, { workflowId: id, taskQueue: TASK_QUEUE, args: [given] });
    await begin(args);
    const handle = client.workflow.getHandle(id);
    return {
      id,
      event: (event) => handle.executeUpdate<Applied, [Event]>(EVENT_UPDATE, { updateId: event.id, args: [event] }),
      standing: () => handle.query<Standing>(STANDING_QUERY),
      result: () => handle.result() as Promise<string>,
      again: async (resume) => void (await begin({ ...args, resume })),
    };
  }

  async function stop(): Promise<void> {
    for (const stopWorker of running) await stopWorker();
    await connection.close();
    await db.close();
    await temporal.stop();
    folder.remove();
  }

  return { home: folder.path, temporal, client, db, mails, startWorker, publish, start, stop };
}

const caseRow = (id: string, versionId: string, processKey: string) => ({
  id,
  caseNumber: id,
  title: 'Et forløb',
  processKey,
  versionId,
  engine: 1,
  town: 'Nørreby',
  closed: false,
  status: 'starting' as const,
  startedBy: 'test',
  startedAt: START,
  headSeq: -1,
  headHash: '',
  lastEventAt: START,
  data: {},
});
