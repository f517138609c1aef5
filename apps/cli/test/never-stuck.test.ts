import type { BenchStack } from '../src/bench/bench-stack.ts';
import type { Recovered } from '../src/recover/recover-case.ts';
import { Rehearsal } from '../src/rehearsal/rehearsal.ts';
import { startRehearsalStage } from '../src/rehearsal/stage.ts';
import { everyStory } from '../src/rehearsal/told.ts';
import type { Told } from '../src/rehearsal/told.ts';
import { tracesOf } from '../src/soak/traces.ts';
import { Losing, recover } from './support/losing.ts';

const AT_ONCE = 6;

const losing = new Losing();
const mails: string[] = [];
let stage: BenchStack;
const undisturbed = new Map<string, Rehearsal>();
const renewed = new Map<string, Rehearsal>();
const lost = new Map<string, Rehearsal>();
const recoveries = new Map<string, Recovered[]>();

beforeAll(async () => {
  const mailer = { send: ({ key }: { key: string }) => Promise.resolve(void mails.push(key)) };
  stage = await startRehearsalStage({ mailer, wrap: losing.wrap });
  const plays = everyStory().flatMap((told) => [
    async () => void undisturbed.set(told.name, await played(told)),
    async () => void renewed.set(told.name, await played(told, 1)),
    () => playLosing(told),
  ]);
  await Promise.all(Array.from({ length: AT_ONCE }, () => inTurn(plays)));
}, 600_000);
afterAll(() => stage.stop(), 60_000);

async function inTurn(plays: (() => Promise<void>)[]): Promise<void> {
  for (let play = plays.shift(); play; play = plays.shift()) await play();
}

async function played(told: Told, entriesPerRun?: number): Promise<Rehearsal> {
  const rehearsal = await Rehearsal.begin(stage, told, { entriesPerRun });
  await rehearsal.toEnd();
  return rehearsal;
}

async function playLosing(told: Told): Promise<void> {
  const rehearsal = await Rehearsal.begin(stage, told);
  let over = false;
  const reviving = losing.revive(stage, rehearsal, () => over);
  await rehearsal.toEnd().finally(() => (over = true));
  recoveries.set(told.name, [...(await reviving), await recover(stage, rehearsal)]);
  await rehearsal.settled();
  lost.set(told.name, rehearsal);
}

const named = (told: string, played: Map<string, Rehearsal>): Rehearsal => {
  const found = played.get(told);
  if (!found) throw new Error(`${told} was not played`);
  return found;
};
const log = async (rehearsal: Rehearsal) => (await rehearsal.log()).map(({ event, hash }) => [event['type'], hash]);
const effects = async ({ id }: Rehearsal): Promise<string[]> => (await tracesOf(stage.db, id)).effects;
const sent = ({ id }: Rehearsal): string[] =>
  mails.flatMap((key) => (key.startsWith(id) ? [key.slice(id.length)] : [])).toSorted();

describe.each(everyStory().map(({ name }) => name))('%s', (told) => {
  it('ends as it is told', async () => {
    const { status, outcome } = await named(told, undisturbed).state();
    expect({ status, outcome: Boolean(outcome) }).toEqual({ status: 'ended', outcome: true });
  });

  it('leaves the same log, hash for hash, in a new run after every entry', async () => {
    const again = named(told, renewed);
    const { raw } = await again.handle.describe();
    expect(raw.workflowExecutionInfo?.firstRunId).not.toBe(raw.workflowExecutionInfo?.execution?.runId);
    expect(await log(again)).toEqual(await log(named(told, undisturbed)));
  });

  it('leaves the same log when its workflow is lost at every entry, and is recovered from the log alone', async () => {
    const should = await log(named(told, undisturbed));
    expect(recoveries.get(told)?.filter(({ did }) => did === 'restarted').length).toBeGreaterThanOrEqual(
      should.length - 1,
    );
    expect(await log(named(told, lost))).toEqual(should);
  });

  it('does outside what it does undisturbed, each thing once, however it went on', async () => {
    const first = named(told, undisturbed);
    const [should, mailed] = [await effects(first), sent(first)];
    for (const again of [named(told, renewed), named(told, lost)]) {
      expect(await effects(again)).toEqual(should);
      expect(sent(again)).toEqual(mailed);
    }
  });
});
