import { isDeepStrictEqual } from 'node:util';
import type { Case, Command, MoneyLine } from '@samskab/contracts';
import type { Step } from '@samskab/workflows/scenario';
import type { Caller } from './caller.ts';
import type { Cast } from './cast.ts';
import { goTo } from './clock.ts';
import { Drawing } from './drawing.ts';
import { beginningOf, instantOf } from './instants.ts';
import { LiveCase } from './live-case.ts';
import type { Fired } from './live-case.ts';
import { differences, inWords, NOTHING } from './money.ts';
import { repeated } from './family.ts';
import { playStep } from './play-step.ts';
import type { Played } from './play-step.ts';
import type { Chosen } from './scenario.ts';

/** A step as it went, with the money of the case after it. */
export type Told = Played & { step: Step; money: MoneyLine[]; changed: MoneyLine[] };

/** One variant, as a case of its own that is played step by step; all that is not as told is a fault. */
export class Performance {
  readonly faults: string[] = [];
  commands = 1;
  private seq = 0;
  private money: MoneyLine[] = [];

  private constructor(
    readonly chosen: Chosen,
    readonly live: LiveCase,
  ) {}

  /** The letter arrives: the case worker starts a case with it, or the same as another town's (`originId`). */
  static async begin(cast: Cast, chosen: Chosen, originId?: string): Promise<Performance> {
    const { start } = chosen.variant;
    const worker = await cast.staff('case-worker');
    await goTo(worker, beginningOf(start.date));
    const caseId = originId === undefined ? await started(worker, chosen) : await repeated(worker, originId, start);
    const { versionId } = await worker.get<Case>(`/api/cases/${caseId}`);
    const performance = new Performance(chosen, new LiveCase(caseId, cast, await Drawing.ofVersion(worker, versionId)));
    await performance.look();
    return performance;
  }

  async play(step: Step, at = instantOf(step)): Promise<Told> {
    await goTo(await this.live.worker(), at);
    const played = await playStep(this.live, step);
    this.commands += played.commands;
    const before = this.money;
    const fired = await this.look();
    this.expect(step.date, fired, step.do === 'wait' ? step.fires.map((node) => ({ node, date: step.date })) : []);
    if (step.money) this.faults.push(...differences(this.money, step.money).map((fault) => `${step.date}: ${fault}`));
    const changed = this.money.filter(
      (line, index) => inWords(line) !== (before[index] ? inWords(before[index]) : NOTHING),
    );
    return { ...played, step, money: this.money, changed };
  }

  /** The end it reached, and the money it left, against what the story says. */
  async end(): Promise<{ one: Case; money: MoneyLine[] }> {
    const one = await this.live.settled();
    const { ends, money } = this.chosen.variant;
    this.expect('slutningen', [one.status, one.outcome?.node], ['ended', ends]);
    this.expect('stadig åbent', [...one.tasks, ...one.items, ...one.handovers, ...one.standing], []);
    this.faults.push(...differences(this.money, money).map((fault) => `til sidst: ${fault}`));
    return { one, money: this.money };
  }

  private async look(): Promise<Fired[]> {
    const { head } = await this.live.settled();
    this.money = await this.live.money();
    const news = await this.live.log(this.seq);
    const next = (news.at(-1)?.seq ?? this.seq - 1) + 1;
    // Something happened while it was looked at: the money may be of one moment and the log of another.
    if (next !== head.seq + 1) return this.look();
    this.seq = next;
    return this.live.fired(news);
  }

  private expect(where: string, is: unknown, should: unknown): void {
    if (isDeepStrictEqual(is, should)) return;
    this.faults.push(`${where}: ${JSON.stringify(is)}, fortællingen siger ${JSON.stringify(should)}`);
  }
}

/** A case worker starts a case with what a letter says; its id. */
export async function started(
  worker: Caller,
  { pattern, variant: { start } }: Pick<Chosen, 'pattern' | 'variant'>,
): Promise<string> {
  const town = String(start.data['town'] ?? '');
  const body = { processKey: pattern, title: start.title, town, input: start.data };
  const { caseId }: Command = await worker.command('/api/cases', body);
  if (caseId === null) throw new Error('a case was started, and has no id');
  return caseId;
}
