import { Refusal } from '@samskab/contracts';
import type { SavedView, SavedViewList, SaveView } from '@samskab/contracts';
import type { SavedViewRow } from '@samskab/persistence';
import { authorise } from '../authorise.ts';
import type { Ctx } from '../ctx.ts';

/** More would be no overview. */
const MOST = 20;

const toView = ({ id, name, search }: SavedViewRow): SavedView => ({
  id,
  name,
  search: search as SavedView['search'],
});

/** A person's own views, in the order they were saved. */
export async function listViews(ctx: Ctx): Promise<SavedViewList> {
  authorise(ctx, 'inbox.read', {});
  const rows = await ctx.database.read.savedViews.find(
    { personId: ctx.actor.id },
    { order: { number: 'asc', id: 'asc' } },
  );
  return { items: rows.map(toView) };
}

/** The same name again is the same view, as it is looked at now. */
export function saveView(ctx: Ctx, id: string, { name, search }: SaveView): Promise<SavedViewList> {
  return ctx.database.transaction(async (tx) => {
    authorise(ctx, 'inbox.read', {});
    const own = await tx.savedViews.lock({ personId: ctx.actor.id });
    const known = own.find((view) => view.name === name || view.id === id);
    if (!known && own.length >= MOST) throw new Refusal('invalid', undefined, [tooMany]);
    const number = known?.number ?? Math.max(0, ...own.map((view) => view.number)) + 1;
    await tx.savedViews.upsert({ id: known?.id ?? id, personId: ctx.actor.id, name, search, number });
    return viewsOf(await tx.savedViews.find({ personId: ctx.actor.id }));
  });
}

/** Gone, or gone before: the same to who asks. */
export function removeView(ctx: Ctx, id: string): Promise<SavedViewList> {
  return ctx.database.transaction(async (tx) => {
    authorise(ctx, 'inbox.read', {});
    await tx.savedViews.remove({ id, personId: ctx.actor.id });
    return viewsOf(await tx.savedViews.find({ personId: ctx.actor.id }));
  });
}

const viewsOf = (rows: SavedViewRow[]): SavedViewList => ({
  items: rows.toSorted((a, b) => a.number - b.number).map(toView),
});

const tooMany = { path: ['name'], code: 'tooMany', message: `Du kan gemme ${MOST} visninger. Fjern en, og gem igen.` };
