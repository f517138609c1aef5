import type { Clock } from '@samskab/contracts';
import { authorise } from '../authorise.ts';
import type { Ctx } from '../ctx.ts';

export async function readClock(ctx: Ctx): Promise<Clock> {
  authorise(ctx, 'clock.read', {});
  return clockNow(ctx);
}

export async function clockNow({ clock, database }: Ctx): Promise<Clock> {
  const [now, nextDue] = await Promise.all([clock.now(), database.read.cases.nextDue()]);
  return { now, demo: clock.demo, nextDue };
}
