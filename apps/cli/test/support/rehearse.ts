import { writeFileSync } from 'node:fs';
import type { BenchStack } from '../../src/bench/bench-stack.ts';
import { Rehearsal } from '../../src/rehearsal/rehearsal.ts';
import { startRehearsalStage } from '../../src/rehearsal/stage.ts';
import { everyStory } from '../../src/rehearsal/told.ts';
import type { Told } from '../../src/rehearsal/told.ts';
import { tracesOf } from '../../src/soak/traces.ts';
import { isLoser, Losing, recover } from './losing.ts';

/** What a rehearsal left: how it stands, the type and hash of every entry, what it did outside, and its mails. */
export type Left = { status: string; log: string[]; effects: string[]; mails: string[] };
export type Rehearsed = {
  name: string;
  undisturbed: Left;
  /** In a new run after every entry; `several`: there was more than one. */
  renewed: Left & { several: boolean };
  /** Losing its workflow at every entry, where that was rehearsed; at so many, and recovered so many times. */
  lost?: Left & { entries: number; recovered: number };
};

const [pattern = '', file = ''] = process.argv.slice(2);
const losing = new Losing();
const mails: string[] = [];
const mailer = { send: ({ key }: { key: string }) => Promise.resolve(void mails.push(key)) };
const stage = await startRehearsalStage({ mailer, wrap: losing.wrap });
try {
  const rehearsed: Rehearsed[] = [];
  for (const told of everyStory()) if (told.name.startsWith(`${pattern}.`)) rehearsed.push(await rehearse(stage, told));
  writeFileSync(file, JSON.stringify(rehearsed));
} finally {
  await stage.stop();
}

async function rehearse(stage: BenchStack, told: Told): Promise<Rehearsed> {
  const undisturbed = await left(stage, await played(stage, told));
  const again = await played(stage, told, 1);
  const renewed = { ...(await left(stage, again)), several: await hasRuns(again) };
  return { name: told.name, undisturbed, renewed, ...(isLoser(told) && { lost: await lost(stage, told) }) };
}

async function played(stage: BenchStack, told: Told, entriesPerRun?: number): Promise<Rehearsal> {
  const rehearsal = await Rehearsal.begin(stage, told, { entriesPerRun });
  await rehearsal.toEnd();
  return rehearsal;
}

async function lost(stage: BenchStack, told: Told): Promise<Left & { entries: number; recovered: number }> {
  const rehearsal = await Rehearsal.begin(stage, told);
  let over = false;
  const reviving = losing.revive(stage, rehearsal, () => over);
  await rehearsal.toEnd().finally(() => (over = true));
  const recovered = [...(await reviving), await recover(stage, rehearsal)].filter(({ did }) => did === 'restarted');
  await rehearsal.settled();
  const entries = losing.entriesOf(rehearsal);
  return { ...(await left(stage, rehearsal)), entries, recovered: recovered.length };
}

async function left({ db }: BenchStack, rehearsal: Rehearsal): Promise<Left> {
  const { id } = rehearsal;
  const log = (await rehearsal.log()).map(({ event, hash }) => `${String(event['type'])} ${hash}`);
  const { effects } = await tracesOf(db, id);
  const sent = mails.flatMap((key) => (key.startsWith(id) ? [key.slice(id.length)] : [])).toSorted();
  return { status: (await rehearsal.state()).status, log, effects, mails: sent };
}

async function hasRuns({ handle }: Rehearsal): Promise<boolean> {
  const { raw } = await handle.describe();
  const { firstRunId, execution } = raw.workflowExecutionInfo ?? {};
  return firstRunId !== execution?.runId;
}
