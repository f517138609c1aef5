import { Refusal } from '@samskab/contracts';
import type { StartPage } from '@samskab/contracts';
import { authorise } from '../authorise.ts';
import type { Ctx } from '../ctx.ts';
import { featuredOf } from './featured.ts';
import { underWay } from './under-way.ts';
import { waitingForCaseWorker, waitingForCitizen, waitingForCouncil, waitingForDesigner } from './waiting.ts';

/**
 * The demo's first page, made of open cases alone and without a name of anybody, since nobody has logged in yet.
 * Throws `notInProduction`.
 */
export async function readStart(ctx: Ctx): Promise<StartPage> {
  authorise(ctx, 'open.read', { closed: false });
  if (!ctx.config.demo) throw new Refusal('notInProduction');
  const going = await underWay(ctx);
  const [caseWorker, council, processDesigner, featured] = await Promise.all([
    waitingForCaseWorker(ctx, going),
    waitingForCouncil(ctx, going),
    waitingForDesigner(ctx),
    featuredOf(ctx, going),
  ]);
  return {
    now: going.now,
    waits: { citizen: waitingForCitizen(going), caseWorker, council, processDesigner },
    featured,
  };
}
