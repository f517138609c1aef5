import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createActivities } from '@samskab/activities';
import type { CaseActivities, Mailer } from '@samskab/activities';
import { canonicalJson, slim } from '@samskab/definition';
import type { Model } from '@samskab/definition';
import type { Data } from '@samskab/engine';
import { openDatabase } from '@samskab/persistence';
import type { Database, Json } from '@samskab/persistence';
import { createWorker } from '@samskab/worker';
import { TASK_QUEUE } from '@samskab/workflows/messages';
import type { CaseInput } from '@samskab/workflows/messages';
import { Client, Connection } from '@temporalio/client';
import type { WorkflowHandle } from '@temporalio/client';
import type { WorkflowBundle } from '@temporalio/worker';
import { startTemporalServer } from '../temporal/index.ts';

/** Temporal, an SQLite file and one worker of their own, gone without a trace when stopped. */
export type BenchStack = {
  client: Client;
  db: Database;
  publish(model: Model): Promise<Published>;
  /** Starts a case whose clock begins at `at` (ISO UTC). */
  start(published: Published, at: string, input?: Data, more?: Partial<CaseInput>): Promise<WorkflowHandle>;
  stop(): Promise<void>;
};
/** `setUp`: what the municipality has. `wrap`: activities with something in between. */
export type BenchOptions = {
  bundle?: WorkflowBundle;
  setUp?: (db: Database) => Promise<void>;
  mailer?: Mailer;
  wrap?: (activities: CaseActivities, client: Client) => CaseActivities;
};
export type Published = { versionId: string; hash: string; processKey: string };

export async function startBenchStack({
  bundle,
  setUp = busTown,
  mailer = { send: () => Promise.resolve() },
  wrap = (same) => same,
}: BenchOptions = {}): Promise<BenchStack> {
  const home = mkdtempSync(join(tmpdir(), 'samskab-bench-'));
  const temporal = await startTemporalServer({ file: join(home, 'temporal.db') });
  const db = await openDatabase({ home });
  await db.migrate();
  await setUp(db);
  const connection = await Connection.connect({ address: temporal.address });
  const client = new Client({ connection });
  const activities = wrap(createActivities({ db, mailer }), client);
  const worker = await createWorker({ address: temporal.address, activities, ...(bundle && { bundle }) });
  const ended = worker.run();
  return {
    client,
    db,
    publish: (model) => publish(db, model),
    start: (published, at, input = {}, more = {}) => start(client, db, published, at, { input, ...more }),
    async stop() {
      worker.shutdown();
      await ended;
      await connection.close();
      await db.close();
      await temporal.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** What the village bus needs of a municipality. */
function busTown(db: Database): Promise<void> {
  return db.transaction(async (tx) => {
    await tx.ledger.addArea({ id: 'area', key: 'area', name: 'Kollektiv trafik' });
    const council = { id: 'council', key: 'council', name: 'Byrådet', kind: 'council', rules: { leadDays: 14 } };
    await tx.bodies.insert(council);
    const worker = { id: 'case-worker', name: 'Sagsbehandler', email: 'sagsbehandler@samkobing.example' };
    await tx.people.insert({ ...worker, roles: ['caseWorker'], bodies: [] });
  });
}

async function publish(db: Database, model: Model): Promise<Published> {
  const processKey = model.processes[0]!.key;
  const text = canonicalJson(slim(model));
  const hash = createHash('sha256').update(text).digest('hex');
  const versionId = `${processKey}.${hash.slice(0, 12)}`;
  const by = { publishedBy: 'bench', publishedAt: new Date().toISOString(), note: '', name: processKey };
  const drawn = { model: model as unknown as Json, layout: { planes: [] }, slim: JSON.parse(text) as Json, hash };
  await db.transaction(async (tx) => {
    if (await tx.versions.first({ id: versionId })) return;
    const number = 1 + (await tx.versions.find({ processKey })).length;
    await tx.processes.upsert({ key: processKey, name: processKey });
    await tx.versions.publish({ id: versionId, processKey, number, ...drawn, ...by });
  });
  return { versionId, hash, processKey };
}

async function start(client: Client, db: Database, published: Published, at: string, more: Partial<CaseInput>) {
  const id = randomUUID();
  const { processKey, versionId, hash } = published;
  const clock = { startedAt: at, lastEventAt: at };
  const row = {
    id,
    caseNumber: id,
    title: 'Bench',
    processKey,
    versionId,
    engine: 1,
    town: 'Nørreby',
    startedBy: 'bench',
  };
  const head = { closed: false, status: 'starting' as const, headSeq: -1, headHash: '', data: {} };
  await db.transaction((tx) => tx.cases.insert({ ...row, ...clock, ...head }));
  const clockOffset = Date.parse(at) - Date.now();
  const meta = { id: randomUUID(), at, by: 'bench' };
  const args: [CaseInput] = [{ caseId: id, versionId, hash, meta, input: {}, clockOffset, ...more }];
  return client.workflow.start(processKey, { workflowId: id, taskQueue: TASK_QUEUE, args });
}
