import { setTimeout as pause } from 'node:timers/promises';
import { compile, fold } from '@samskab/engine';
import type { Entry, Event, Plan, State } from '@samskab/engine';
import type { LogEntryRow } from '@samskab/persistence';
import { CLOCK_SIGNAL, EVENT_UPDATE, STANDING_QUERY } from '@samskab/workflows/messages';
import type { Applied, CaseInput, Standing } from '@samskab/workflows/messages';
import type { WorkflowHandle } from '@temporalio/client';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import type { BenchStack } from '../bench/bench-stack.ts';
import type { Act, Told } from './told.ts';

const PATIENCE_MS = 60_000;
const ANSWER_MS = 1_000;
/** After so long it is not known what became of what was sent. */
const UNKNOWN_MS = 20_000;
const LOOK_EVERY_MS = 10;

/**
 * A case that is told what happens, event by event. Ids and instants are the story's own, so that two rehearsals of the
 * same story leave the same log, hash for hash.
 */
export class Rehearsal {
  private readonly plan: Plan;
  private acted = 0;
  /** What the municipality's clock shows, ISO UTC. */
  private clock: string;

  private constructor(
    private readonly stage: BenchStack,
    readonly told: Told,
    readonly handle: WorkflowHandle,
  ) {
    this.plan = compile(told.model);
    this.clock = told.at;
  }

  static async begin(stage: BenchStack, told: Told, more: Partial<CaseInput> = {}): Promise<Rehearsal> {
    const { at, input } = told;
    const published = await stage.publish(told.model);
    const meta = { id: 'begun', at, by: 'somebody' };
    const { workflowId } = await stage.start(published, at, input, { meta, ...more });
    // Not the handle of this run: another one may take over.
    return new Rehearsal(stage, told, stage.client.workflow.getHandle(workflowId));
  }

  get id(): string {
    return this.handle.workflowId;
  }

  /** The municipality's clock minus the real one, ms. */
  get clockOffset(): number {
    return Date.parse(this.clock) - Date.now();
  }

  /** Time goes to the act, and it is sent; resolves when the case has said that it is done. */
  async act({ at, event }: Act): Promise<void> {
    this.clock = at;
    await this.untilDone(() => this.handle.signal(CLOCK_SIGNAL, this.clockOffset));
    await this.settled();
    this.acted += 1;
    const happened = event(this.plan, await this.state(), `c${this.acted}`);
    if (happened) await this.send(happened);
  }

  /** The rest of the story, from where it stands to its end; `between` is done after each act. */
  async toEnd(between: () => Promise<void> = () => this.settled()): Promise<void> {
    for (const act of this.told.acts.slice(this.acted)) {
      await this.act(act);
      await between();
    }
    await this.settled();
  }

  /** Until nothing is appended or performed, no work is outstanding and nothing is overdue. */
  async settled(): Promise<void> {
    for (const until = Date.now() + PATIENCE_MS; !(await this.isSettled()); await pause(LOOK_EVERY_MS)) {
      if (Date.now() > until) throw new Error(`${this.told.name} does not go on at ${this.clock}`);
    }
  }

  log(): Promise<LogEntryRow[]> {
    return this.stage.db.read.log.entries(this.id, 0);
  }

  async state(): Promise<State> {
    return fold(this.plan, (await this.log()) as unknown as Entry[]);
  }

  private async isSettled(): Promise<boolean> {
    const { read } = this.stage.db;
    const one = await read.cases.first({ id: this.id });
    if (!one || one.headSeq < 0 || (one.nextDueAt !== null && one.nextDueAt <= this.clock)) return false;
    if ((await read.works.count({ caseId: this.id })) > 0) return false;
    const isRunning = (await this.handle.describe()).status.name === 'RUNNING';
    if (!isRunning || one.status !== 'running') return !isRunning && one.status !== 'running';
    const standing = await this.standing();
    return standing !== undefined && standing.idle && standing.head.seq === one.headSeq;
  }

  /** Undefined from one that is lost at this moment: it does not answer. */
  private standing(): Promise<Standing | undefined> {
    const ask = () => this.handle.query<Standing>(STANDING_QUERY);
    return this.stage.client.connection.withDeadline(Date.now() + ANSWER_MS, ask).catch(() => undefined);
  }

  /** The same event again until it is known that it was applied. */
  private send(event: Event): Promise<void> {
    const options: { updateId: string; args: [Event] } = { updateId: event.id, args: [event] };
    return this.untilDone(() =>
      this.handle.executeUpdate<Applied, [Event]>(EVENT_UPDATE, options).catch(async (error: unknown) => {
        if (!(await this.endedWith(event))) throw error;
      }),
    );
  }

  /** Nobody answers for a case that is over: what its log says is what became of the event. */
  private async endedWith({ id }: Event): Promise<boolean> {
    const entries = await this.log();
    return entries.some(({ eventId }) => eventId === id) && (await this.state()).status !== 'running';
  }

  /** Again and again while a case is without its workflow, or nobody knows what became of it. */
  private async untilDone(tell: () => Promise<unknown>): Promise<void> {
    for (const until = Date.now() + PATIENCE_MS; ; await pause(LOOK_EVERY_MS)) {
      try {
        await this.stage.client.connection.withDeadline(Date.now() + UNKNOWN_MS, tell);
        return;
      } catch (error) {
        if (Date.now() > until || isRefusal(error)) throw error;
      }
    }
  }
}

const refusals = ['stale', 'notOffered', 'invalid', 'duplicate'];
const isRefusal = (error: unknown): boolean =>
  error instanceof WorkflowUpdateFailedError && refusals.includes((error.cause as { type?: string }).type ?? '');
