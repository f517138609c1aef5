import type { ClockAhead } from '@samskab/contracts';
import type { CaseRow } from '@samskab/persistence';
import { authorise, may } from '../authorise.ts';
import { caseResources } from '../cases/case-resource.ts';
import type { Ctx } from '../ctx.ts';

type Ahead = ClockAhead['items'][number];
type Point = Pick<Ahead, 'kind' | 'at'> & { caseId: string; what: (row: CaseRow) => string };

const LOOKED_AT = 40;
const SHOWN = 6;
const WAITS = 2;

/** The next of what time will do to the cases the caller may read, one of each moment, soonest first. */
export async function clockAhead(ctx: Ctx): Promise<ClockAhead> {
  authorise(ctx, 'clock.read', {});
  const { read } = ctx.database;
  const points = await pointsAhead(ctx);
  const ids = [...new Set(points.map(({ caseId }) => caseId))];
  const rows = ids.length === 0 ? [] : await read.cases.find({ id: ids, status: 'running' });
  const resource = await caseResources(read, rows);
  const seen = new Map(rows.filter(({ id }) => may(ctx, 'case.read', resource(id))).map((row) => [row.id, row]));
  const told = points.flatMap(({ caseId, what, kind, at }) => {
    const row = seen.get(caseId);
    return row ? [{ kind, at, what: what(row), title: row.title }] : [];
  });
  return { items: soonest(told.filter(({ at }, index) => told.findIndex((one) => one.at === at) === index)) };
}

/** Some waits are always among them: deadlines are many, and there time alone moves a case. */
export function soonest(told: Ahead[]): Ahead[] {
  const waits = told.filter(({ kind }) => kind === 'wait').slice(0, WAITS);
  const others = told.filter((one) => !waits.includes(one)).slice(0, SHOWN - waits.length);
  return [...waits, ...others].toSorted((a, b) => a.at.localeCompare(b.at));
}

async function pointsAhead(ctx: Ctx): Promise<Point[]> {
  const { read } = ctx.database;
  const now = await ctx.clock.now();
  const [waits, tasks, meetings] = await Promise.all([
    read.waits.find({ kind: 'timer', at: { from: now } }, { order: { at: 'asc' }, limit: LOOKED_AT }),
    read.tasks.find({ status: 'open', dueAt: { from: now } }, { order: { dueAt: 'asc' }, limit: LOOKED_AT }),
    read.meetings.find({ status: 'planned', at: { from: now } }, { order: { at: 'asc' }, limit: SHOWN }),
  ]);
  const steps = await stepNames(ctx, [...waits, ...tasks]);
  const points = [
    ...waits.map(({ caseId, node, at }) => ({ kind: 'wait' as const, at: at ?? now, caseId, what: steps(node) })),
    ...tasks.map(({ caseId, node, dueAt }) => ({ kind: 'task' as const, at: dueAt ?? now, caseId, what: steps(node) })),
    ...(await meetingPoints(ctx, meetings)),
  ];
  return points.toSorted((a, b) => a.at.localeCompare(b.at));
}

/** A step's name in the drawing its case runs on. */
async function stepNames(ctx: Ctx, at: { caseId: string }[]): Promise<(node: string) => Point['what']> {
  const { read } = ctx.database;
  const ids = [...new Set(at.map(({ caseId }) => caseId))];
  const rows = ids.length === 0 ? [] : await read.cases.find({ id: ids });
  const versions = rows.map(({ versionId }) => versionId);
  const drawing = await ctx.drawings.all(read, versions);
  return (node) =>
    ({ versionId }) =>
      drawing(versionId).nodeName(node);
}

type Meetings = { id: string; bodyId: string; at: string }[];

/** A meeting that has something of a case on its agenda, by the name of its body. */
async function meetingPoints({ database: { read } }: Ctx, meetings: Meetings): Promise<Point[]> {
  if (meetings.length === 0) return [];
  const on = { meetingId: meetings.map(({ id }) => id), status: ['proposed', 'open'] as const, closed: false };
  const [items, bodies] = await Promise.all([
    read.agenda.find(on, { order: { number: 'asc' } }),
    read.bodies.find({ id: [...new Set(meetings.map(({ bodyId }) => bodyId))] }),
  ]);
  return meetings.flatMap(({ id, bodyId, at }) => {
    const caseId = items.find((item) => item.meetingId === id && item.caseId !== null)?.caseId;
    const name = bodies.find((body) => body.id === bodyId)?.name ?? '';
    return caseId ? [{ kind: 'meeting' as const, at, caseId, what: () => name }] : [];
  });
}
