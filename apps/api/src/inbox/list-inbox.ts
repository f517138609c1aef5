import type { InboxCounts, InboxFilter, InboxPage, InboxScope } from '@samskab/contracts';
import { COUNTED } from '@samskab/persistence';
import type { InboxQuery, InboxRow } from '@samskab/persistence';
import type { InCase } from '@samskab/policy';
import { authorise, may } from '../authorise.ts';
import { caseResource } from '../cases/case-resource.ts';
import type { Ctx } from '../ctx.ts';
import { namesOf } from '../people/names.ts';
import { deskOf } from './desk.ts';
import { edgesAt } from './edges.ts';
import { toEntry } from './to-entry.ts';

/**
 * What the caller has to see to, of one group, by the day one must act. One query for the page, however many kinds of
 * things stand in it; a page can be shorter than its limit where closed cases were left out.
 */
export async function listInbox(ctx: Ctx, filter: InboxFilter): Promise<InboxPage> {
  authorise(ctx, 'inbox.read', {});
  const { items, next } = await ctx.database.read.inbox.page(filter.group, await queryOf(ctx, filter), filter);
  return { items: await toEntries(ctx, items), next };
}

/** How much of each there is: one query. */
export async function countInbox(ctx: Ctx, scope: InboxScope): Promise<InboxCounts> {
  authorise(ctx, 'inbox.read', {});
  return { ...(await ctx.database.read.inbox.counts(await queryOf(ctx, scope))), upTo: COUNTED };
}

async function queryOf(ctx: Ctx, { who, processKey, town, role, q }: InboxScope): Promise<InboxQuery> {
  const [desk, now] = await Promise.all([deskOf(ctx), ctx.clock.now()]);
  return { desk, mine: who === 'mine', filter: { processKey, town, role, text: q }, edges: edgesAt(now) };
}

async function toEntries(ctx: Ctx, rows: InboxRow[]): Promise<InboxPage['items']> {
  const { read } = ctx.database;
  const versions = rows.flatMap(({ versionId }) => versionId ?? []);
  const [resource, drawing, name] = await Promise.all([
    resourcesOf(ctx, rows),
    ctx.drawings.all(read, versions),
    namesOf(
      read,
      rows.map(({ claimedBy }) => claimedBy),
    ),
  ]);
  return rows
    .filter((row) => row.caseId === '' || may(ctx, 'case.read', resource(row)))
    .map((row) => {
      const drawn = row.versionId === null ? undefined : drawing(row.versionId);
      return toEntry(ctx, { row, drawing: drawn, inCase: resource(row), name });
    });
}

/** Only closed cases ask who is in them: one query, and none when nothing is closed. */
async function resourcesOf(ctx: Ctx, rows: InboxRow[]): Promise<(row: InboxRow) => InCase> {
  const closed = rows.filter((row) => isClosed(row)).map(({ caseId }) => caseId);
  const inside = closed.length > 0 ? await ctx.database.read.participants.find({ caseId: closed }) : [];
  return (row) =>
    caseResource(
      { id: row.caseId, closed: isClosed(row), startedBy: row.startedBy ?? '' },
      inside.filter(({ caseId }) => caseId === row.caseId),
    );
}

/** Read raw, a flag is a number. */
const isClosed = ({ closed }: InboxRow): boolean => Number(closed) === 1;
