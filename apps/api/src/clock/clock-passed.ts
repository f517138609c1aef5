import type { ClockPassed } from '@samskab/contracts';
import { authorise, may } from '../authorise.ts';
import { caseResources } from '../cases/case-resource.ts';
import type { Ctx } from '../ctx.ts';
import { readStory } from '../story/read-story.ts';

const CASES = 8;
const SHOWN = 12;

/** What time has done since an instant, in the words of the stories: at most a dozen lines, in their order. */
export async function clockPassed(ctx: Ctx, since: string): Promise<ClockPassed> {
  authorise(ctx, 'clock.read', {});
  const { read } = ctx.database;
  const rows = await read.cases.find(
    { lastEventAt: { from: since } },
    { order: { lastEventAt: 'desc' }, limit: CASES },
  );
  const resource = await caseResources(read, rows);
  const mine = rows.filter(({ id }) => may(ctx, 'case.read', resource(id)));
  const told = await Promise.all(
    mine.map(async ({ id, title }) => {
      const { entries } = await readStory(ctx, id);
      const byTime = entries.filter(({ at, actor }) => at > since && actor === null);
      return byTime.map(({ at, text }) => ({ caseId: id, title, at, text }));
    }),
  );
  const inOrder = told.flat().toSorted((a, b) => a.at.localeCompare(b.at));
  return { items: inOrder.slice(0, SHOWN) };
}
