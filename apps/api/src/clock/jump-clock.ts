import { Refusal } from '@samskab/contracts';
import type { Clock, JumpClock } from '@samskab/contracts';
import type { Tx } from '@samskab/persistence';
import { authorise } from '../authorise.ts';
import { sleep } from '../background.ts';
import type { Ctx } from '../ctx.ts';
import { offsetSetting } from './municipal-clock.ts';
import { clockNow } from './read-clock.ts';

/** How long a jump waits for what it made due to happen; what takes longer happens all the same. */
const PATIENCE_MS = 30_000;
const LOOK_EVERY_MS = 100;
/** A case whose workflow could not be told is told again after this time. */
const TELL_EVERY_MS = 3_000;

/**
 * Demo only: the municipality's clock jumps forward, and every case that time now does something to is told. Answers
 * when none is overdue any more. Throws `notInProduction`, `invalid` for a jump backwards, `notOffered` when nothing is
 * due.
 */
export async function jumpClock(ctx: Ctx, jump: JumpClock): Promise<Clock> {
  const { at, offset } = await ctx.database.transaction(async (tx) => {
    authorise(ctx, 'clock.jump', {});
    if (!ctx.clock.demo) throw new Refusal('notInProduction');
    const now = await ctx.clock.now(tx.read);
    const at = await target(tx, jump, now);
    const offset = Date.parse(at) - Date.now();
    await tx.settings.upsert(offsetSetting(offset));
    return { at, offset };
  });
  await letTimeHappen(ctx, at, offset);
  return clockNow(ctx);
}

async function target(tx: Tx, jump: JumpClock, now: string): Promise<string> {
  const at = jump.to === 'instant' ? jump.at : await tx.read.cases.nextDue();
  if (at === null) throw new Refusal('notOffered', 'Ingen frister venter.');
  if (jump.to === 'instant' && at < now) throw new Refusal('invalid', undefined, [backwards]);
  // A deadline that is overdue already only has to be told again.
  return at < now ? now : at;
}

const backwards = { path: ['at'], code: 'time', message: 'Uret kan ikke gå tilbage.' };

/** Tells the cases that are due, again and again, until none is: one thing that time does may make the next one due. */
async function letTimeHappen(ctx: Ctx, at: string, offset: number): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  const told = new Map<string, number>();
  while (Date.now() < until) {
    const due = await overdue(ctx, at);
    if (due.length === 0) return;
    const untold = due.filter((id) => (told.get(id) ?? 0) < Date.now() - TELL_EVERY_MS);
    for (const id of untold) told.set(id, Date.now());
    await Promise.all(untold.map((id) => ctx.workflows.tellClock(id, offset).catch(ctx.report)));
    await sleep(LOOK_EVERY_MS);
  }
}

const overdue = async ({ database }: Ctx, at: string): Promise<string[]> =>
  (await database.read.cases.find({ status: 'running', nextDueAt: { upTo: at } })).map(({ id }) => id);
