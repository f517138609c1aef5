import { Refusal } from '@samskab/contracts';
import type { CaseRow, Database, OpenPageRow, Reads } from '@samskab/persistence';
import { againOnDuplicate } from '../again-on-duplicate.ts';
import type { App } from '../app.ts';
import { authorise } from '../authorise.ts';
import type { Ctx } from '../ctx.ts';
import { freeSlug, slugOf } from './slug.ts';

type Home = Pick<App, 'drawings'> & { database: Database };

/** Gives every open case that has none its address. It is made once and stays, whatever the case is called since. */
export async function givePages({ database, drawings }: Home): Promise<void> {
  const missing = await database.read.openPages.missing();
  if (missing.length === 0) return;
  await againOnDuplicate(() =>
    database.transaction(async (tx) => {
      const known = await tx.openPages.find();
      const has = new Set(known.map(({ caseId }) => caseId));
      const taken = new Set(known.map(({ slug }) => slug));
      const order = { startedAt: 'asc', id: 'asc' } as const;
      const rows = await tx.cases.find({ id: missing, closed: false }, { order });
      const drawing = await drawings.all(
        tx.read,
        rows.map(({ versionId }) => versionId),
      );
      for (const row of rows.filter(({ id }) => !has.has(id))) {
        const slug = freeSlug(slugOf(drawing(row.versionId).name, row.town), taken);
        taken.add(slug);
        await tx.openPages.insert({ caseId: row.id, slug });
      }
    }),
  );
}

/** The page of an address; a case may be younger than the last look for those without one. Throws `notFound`. */
export async function pageAt(home: Home, slug: string): Promise<OpenPageRow> {
  const { openPages } = home.database.read;
  const found = await openPages.first({ slug });
  if (found) return found;
  await givePages(home);
  const given = await openPages.first({ slug });
  if (!given) throw new Refusal('notFound');
  return given;
}

/** The case of a page. One that is closed, or has not begun, answers as one nobody has heard of. */
export async function openCase(
  ctx: Ctx,
  read: Reads,
  { caseId }: OpenPageRow,
  action: 'open.read' | 'open.write',
): Promise<CaseRow> {
  const begun = ['running', 'ended', 'cancelled'] as const;
  const row = await read.cases.first({ id: caseId, closed: false, status: begun });
  if (!row) throw new Refusal('notFound');
  authorise(ctx, action, { closed: row.closed });
  return row;
}
