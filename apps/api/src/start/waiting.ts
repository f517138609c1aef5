import { startOfDay, toLocal } from '@samskab/calendar';
import type { StartLine } from '@samskab/contracts';
import type { Ctx } from '../ctx.ts';
import { edgesAt } from '../inbox/edges.ts';
import { draftFaults } from './draft-faults.ts';
import type { Going, UnderWay } from './under-way.ts';

/** When the council decides next, and where one may say something. */
export function waitingForCitizen({ cases, coming }: UnderWay): StartLine[] {
  const [next] = coming;
  const asked = cases.filter(({ row }) => row.id !== next?.going.row.id).toSorted(citizensFirst)[0];
  return [
    ...(next ? [{ kind: 'decides' as const, title: next.going.row.title, at: next.meeting.at }] : []),
    ...(asked ? [{ kind: 'input' as const, town: asked.row.town }] : []),
  ];
}

const citizensFirst = (a: Going, b: Going): number => Number(asksCitizens(b)) - Number(asksCitizens(a));
const asksCitizens = ({ drawing, open }: Going): boolean =>
  open.tasks.some(({ node }) => drawing.roleOf(node)?.side === 'citizens');

/** Letters that want an answer, and the case that has been quiet longest; one that waits for a meeting is not quiet. */
export async function waitingForCaseWorker(ctx: Ctx, { now, cases, coming }: UnderWay): Promise<StartLine[]> {
  const letters = await ctx.database.read.letters.find({ status: 'open' }, { order: { answerBy: 'asc' } });
  const [first] = letters;
  const { quietSince } = edgesAt(now);
  const awaited = new Set(coming.map(({ going }) => going.row.id));
  const quiet = cases.findLast(({ row }) => row.lastEventAt < quietSince && !awaited.has(row.id))?.row;
  return [
    ...(first ? [{ kind: 'letters' as const, count: letters.length, by: first.answerBy }] : []),
    ...(quiet ? [{ kind: 'quiet' as const, town: quiet.town, days: daysSince(quiet.lastEventAt, now) }] : []),
  ];
}

const DAY_MS = 86_400_000;
/** By the day, an hour more or less where summer time begins or ends between. */
const daysSince = (from: string, now: string): number => Math.round((midnight(now) - midnight(from)) / DAY_MS);
const midnight = (at: string): number => Date.parse(startOfDay(toLocal(at).day));

/** The next item, and how many may be disqualified in it. */
export async function waitingForCouncil(ctx: Ctx, { coming }: UnderWay): Promise<StartLine[]> {
  const [next] = coming;
  if (!next) return [];
  const { disqualifications } = await ctx.database.read.agenda.record(next.item.id);
  const claimed = disqualifications.filter(({ status }) => status === 'claimed').length;
  return [
    { kind: 'item', number: next.item.number, title: next.going.row.title, at: next.meeting.at },
    ...(claimed > 0 ? [{ kind: 'disqualified' as const, count: claimed }] : []),
  ];
}

/** The draft with most to mend, and the version most cases run on. */
export async function waitingForDesigner(ctx: Ctx): Promise<StartLine[]> {
  const [draft, running] = await Promise.all([draftFaults(ctx), mostRunning(ctx)]);
  return [
    ...(draft ? [{ kind: 'faults' as const, ...draft }] : []),
    ...(running ? [{ kind: 'running' as const, ...running }] : []),
  ];
}

type Running = { version: number; cases: number };

async function mostRunning({ database: { read } }: Ctx): Promise<Running | undefined> {
  const newest = await read.versions.newest();
  const running = await read.cases.runningByVersion(newest.map(({ id }) => id));
  const all = newest.map(({ id, number }) => ({ version: number, cases: running.get(id) ?? 0 }));
  return all.filter(({ cases }) => cases > 0).toSorted((a, b) => b.cases - a.cases)[0];
}
