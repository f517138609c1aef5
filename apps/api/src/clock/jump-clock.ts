import { Refusal } from '@samskab/contracts';
import type { Clock, JumpClock } from '@samskab/contracts';
import type { Tx } from '@samskab/persistence';
import { againOnDuplicate } from '../again-on-duplicate.ts';
import { authorise } from '../authorise.ts';
import { sleep } from '../background.ts';
import type { Ctx } from '../ctx.ts';
import { heldOffset, jumpedSetting, jumpedTo, offsetSetting } from './municipal-clock.ts';
import { clockNow } from './read-clock.ts';
import { tellCases } from './tell-cases.ts';

/** How long a jump waits for what it made due to happen; what takes longer happens all the same. */
const PATIENCE_MS = 30_000;
const LOOK_EVERY_MS = 100;
/** A case whose workflow could not be told is told again after this time. */
const TELL_EVERY_MS = 3_000;
/** Who asks for a moment that has just passed, while two jump at once, has what they asked for. */
const JUST_PASSED_MS = 5_000;

/**
 * Demo only: the municipality's clock jumps forward, and every running case is told. Answers when none is overdue any
 * more; the cases that time did nothing to yet are told meanwhile. The same jump again answers the same. Throws
 * `notInProduction`, `invalid` for a jump backwards, `notOffered` when nothing is due.
 */
export async function jumpClock(ctx: Ctx, jump: JumpClock): Promise<Clock> {
  const at = await againOnDuplicate(() => ctx.database.transaction((tx) => setClock(ctx, tx, jump)));
  const { read } = ctx.database;
  const [due, running] = await Promise.all([read.cases.running(at), read.cases.running()]);
  await tellCases(ctx, due);
  const others = running.filter((id) => !due.includes(id));
  ctx.background.track(tellCases(ctx, others));
  await letTimeHappen(ctx, at);
  return clockNow(ctx);
}

/** The clock is held: of two jumps at once the second sees what the first made of it. */
async function setClock(ctx: Ctx, tx: Tx, jump: JumpClock): Promise<string> {
  authorise(ctx, 'clock.jump', {});
  if (!ctx.clock.demo) throw new Refusal('notInProduction');
  const now = new Date(Date.now() + (await heldOffset(tx))).toISOString();
  const at = await target(tx, jump, now);
  // What has passed already only has to be told again.
  if (at <= now) return now;
  await tx.settings.upsert(offsetSetting(Date.parse(at) - Date.now()), jumpedSetting(at));
  return at;
}

async function target(tx: Tx, jump: JumpClock, now: string): Promise<string> {
  const at = jump.to === 'instant' ? jump.at : await tx.read.cases.nextDue();
  if (at === null) throw new Refusal('notOffered', 'Ingen frister venter.');
  if (jump.to === 'instant' && at < now && !(await hasJustPassed(tx, at, now)))
    throw new Refusal('invalid', undefined, [backwards]);
  return at;
}

const backwards = { path: ['at'], code: 'time', message: 'Uret kan ikke gå tilbage.' };

const hasJustPassed = async (tx: Tx, at: string, now: string): Promise<boolean> =>
  Date.parse(now) - Date.parse(at) <= JUST_PASSED_MS || (await jumpedTo(tx.read)) === at;

/** Tells the cases that are due, again and again, until none is: one thing that time does may make the next one due. */
async function letTimeHappen(ctx: Ctx, at: string): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  for (let toldAt = Date.now(); Date.now() < until; await sleep(LOOK_EVERY_MS)) {
    const due = await ctx.database.read.cases.running(at);
    if (due.length === 0) return;
    if (Date.now() - toldAt < TELL_EVERY_MS) continue;
    toldAt = Date.now();
    await tellCases(ctx, due);
  }
}
