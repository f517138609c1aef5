import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Model } from '@samskab/definition';
import { openDatabase } from '@samskab/persistence';
import type { Database } from '@samskab/persistence';
import { MunicipalClock } from '@samskab/api';
import { freePort, tempDir } from '@samskab/testing';
import { Client, Connection } from '@temporalio/client';
import { Caller } from '../src/demo/caller.ts';
import { Cast } from '../src/demo/cast.ts';
import { beginClock, goTo } from '../src/demo/clock.ts';
import { beginningOf, instantOf } from '../src/demo/instants.ts';
import { isAsTold, outcomeOf } from '../src/demo/outcome.ts';
import { Performance } from '../src/demo/performance.ts';
import { playStep } from '../src/demo/play-step.ts';
import { recoverCase } from '../src/recover/recover-case.ts';
import type { Recovered } from '../src/recover/recover-case.ts';
import { startStack } from '../src/stack.ts';
import type { Stack } from '../src/stack.ts';
import { samskab } from './support/command.ts';
import { variant } from './support/told.ts';

const folder = tempDir();
const backup = tempDir();
const chosen = variant();
const { steps } = chosen.variant;

let port: number;
let stack: Stack;
let db: Database;
let story: Performance;
let played = 0;

beforeAll(async () => {
  port = await freePort();
  await beginClock({ folder: folder.path }, beginningOf(chosen.variant.start.date));
  stack = await startStack({ folder: folder.path, port });
  db = await openDatabase({ home: folder.path });
  story = await Performance.begin(await Cast.of(new Caller(stack.url)), chosen);
}, 120_000);
afterAll(async () => {
  await db.close();
  await stack.stop();
  folder.remove();
  backup.remove();
}, 60_000);

/** Tells on until the step of this task, item or timer is done. */
async function playTo(node: string): Promise<void> {
  for (let told = ''; told !== node; played += 1) {
    const step = steps[played];
    if (!step) throw new Error(`the story has no ${node}`);
    await story.play(step);
    told = step.do === 'wait' ? (step.fires[0] ?? '') : 'task' in step ? step.task : step.item;
  }
}

/** Does the next step, and waits for nothing that comes of it. */
async function act(): Promise<void> {
  const step = steps[played];
  if (!step) throw new Error('the story is over');
  await goTo(await story.live.worker(), instantOf(step));
  story.commands += (await playStep(story.live, step)).commands;
  played += 1;
}
const nameCouncil = (key: string) => db.transaction((tx) => tx.bodies.update({ id: 'council' }, { key }));

async function withTemporal<T>(use: (client: Client) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address: stack.temporal.address });
  return use(new Client({ connection })).finally(() => connection.close());
}

/** The same process with a longer deadline, as its second version. */
async function publishAnew(): Promise<void> {
  const designer = await new Caller(stack.url).login('/api/login/dev', { personId: 'process-designer' });
  const { model, layout } = await designer.get<{ model: Model; layout: object }>('/api/versions/village-bus.v1');
  for (const node of model.processes[0]!.nodes)
    if (node.id === 'permit' && node.type === 'activity') node.due = { due: { workingDays: '99' } };
  const drafts = await db.read.drafts.find({ processKey: 'village-bus' });
  const revision = drafts[0]?.revision ?? 0;
  const draft = { model, layout, revision };
  const saved = await designer.send<{ revision: number }>('PUT', '/api/processes/village-bus/draft', draft);
  await designer.send('POST', '/api/processes/village-bus/publish', { revision: saved.revision });
}

const lose = () => withTemporal((client) => client.workflow.getHandle(story.live.id).terminate('lost'));
const recover = (caseId = story.live.id): Promise<Recovered> =>
  withTemporal(async (client) =>
    recoverCase({ db, client, clockOffset: await new MunicipalClock(db.read, true).offset() }, caseId),
  );
const restarted = { did: 'restarted', replaced: false };

const temporalFiles = () => readdirSync(folder.path).filter((name) => name.startsWith('temporal.db'));
async function stopped(meanwhile: () => void): Promise<void> {
  await stack.stop();
  meanwhile();
  stack = await startStack({ folder: folder.path, port });
}

describe('a case whose workflow is lost', () => {
  it('is left alone while its workflow runs and knows what the log knows', async () => {
    expect(await recover()).toMatchObject({ did: 'nothing', why: 'runs', seq: 0 });
  }, 30_000);

  it('goes on from its log: a task that waits, and the times around it', async () => {
    await playTo('calculate');
    await lose();
    expect(await recover()).toMatchObject({ ...restarted, waitsFor: { works: 0, people: 1 } });
    expect(await recover()).toMatchObject({ did: 'nothing', why: 'runs' });
    await playTo('association-slow');
  }, 60_000);

  it('is found and recovered by the command in the folder of its stack', async () => {
    await lose();
    const { code, stdout } = await samskab(['recover', story.live.id], { SAMSKAB_HOME: folder.path });
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^A workflow was started from log entry \d+: 0 works/)]);
    await playTo('choose-bus');
  }, 60_000);

  it('goes on by the drawing it was moved to, which the log says and the command did', async () => {
    await publishAnew();
    const asked = ['migrate', story.live.id, '2'];
    const seen = await samskab([...asked, '--preview', '--json'], { SAMSKAB_HOME: folder.path });
    expect(JSON.parse(seen.stdout)).toMatchObject({
      preview: { verdict: 'ends', open: [{ fate: 'stays' }] },
      command: null,
    });
    const moved = await samskab([...asked, '--reason', 'Fristen er for kort'], { SAMSKAB_HOME: folder.path });
    expect([moved.code, moved.stdout]).toEqual([0, expect.stringMatching(/følger nu den nye tegning/)]);
    await lose();
    expect(await recover()).toMatchObject(restarted);
    expect(await story.live.read()).toMatchObject({ versionNumber: 2, incidents: [] });
  }, 90_000);

  it('does what was outstanding: an item that could not come on the agenda while there was no council', async () => {
    await nameCouncil('not-set-up');
    await act();
    await lose();
    await nameCouncil('council');
    expect((await story.live.read()).items).toMatchObject([{ node: 'council-decides', meetingId: null }]);
    expect(await recover()).toMatchObject({ ...restarted, waitsFor: { people: 1 } });
    expect((await story.live.settled()).items).toMatchObject([{ meetingId: 'council.2026-12-16', number: 1 }]);
  }, 60_000);

  it('waits for the council as before, and the council decides', async () => {
    await lose();
    expect(await recover()).toMatchObject({ ...restarted, waitsFor: { people: 1 } });
    await stopped(() => temporalFiles().forEach((name) => cpSync(join(folder.path, name), join(backup.path, name))));
    await playTo('order-timetable');
  }, 120_000);

  it('is started again instead of a workflow from an old copy of Temporal’s database, which knows less', async () => {
    await stopped(() => {
      temporalFiles().forEach((name) => rmSync(join(folder.path, name)));
      cpSync(backup.path, folder.path, { recursive: true });
    });
    expect(await recover()).toMatchObject({ did: 'restarted', replaced: true });
    await playTo('permit');
  }, 120_000);

  it('needs nothing of Temporal’s: with its database gone altogether, dates come and money moves', async () => {
    await stopped(() => temporalFiles().forEach((name) => rmSync(join(folder.path, name))));
    expect(await recover()).toMatchObject({ ...restarted, waitsFor: { times: 1 } });
    await playTo('order-bus');
  }, 120_000);

  it('pays once, however often the work that was under way is done again', async () => {
    await act();
    await lose().catch(() => undefined);
    await recover();
    await playTo('hand-over-bus');
  }, 60_000);

  it('goes on on both branches at once', async () => {
    await lose();
    expect(await recover()).toMatchObject({ ...restarted, waitsFor: { people: 1 } });
    await playTo('evaluate');
  }, 60_000);

  it('comes to its end with the same money, to the øre, and every promise kept', async () => {
    const outcome = await outcomeOf(story);
    expect(outcome.faults).toEqual([]);
    expect(isAsTold(outcome)).toBe(true);
    expect(outcome.records.books.transfers).toHaveLength(12);
    expect(await recover()).toMatchObject({ did: 'nothing', why: 'isOver' });
  }, 60_000);
});

describe('a log that is not what was written', () => {
  it('is not run on', async () => {
    await db.transaction((tx) => tx.cases.update({ id: story.live.id }, { headHash: 'another' }));
    await expect(recover()).rejects.toThrow(/The log ends at/);
    await expect(recover('no-such-case')).rejects.toThrow(/There is no case/);
  }, 30_000);
});
