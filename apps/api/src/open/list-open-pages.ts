import type { OpenList, OpenSummary } from '@samskab/contracts';
import type { AgendaItemRow, CaseRow, ItemRow, TokenRow } from '@samskab/persistence';
import { authorise } from '../authorise.ts';
import { openThings } from '../cases/open-things.ts';
import type { OpenThings } from '../cases/open-things.ts';
import type { Ctx } from '../ctx.ts';
import type { DrawingOf } from '../drawings/drawing-of.ts';
import { questionOf } from './answer.ts';
import { Disclosed } from './disclosed.ts';
import { givePages } from './open-pages.ts';
import { phaseNow, phases } from './stops.ts';
import { waitsOf } from './waits.ts';

const MOST = 200;

type Listed = {
  row: CaseRow;
  drawing: DrawingOf;
  open: OpenThings;
  tokens: TokenRow[];
  agenda: AgendaItemRow[];
  items: ItemRow[];
};

/** Every open process, those something happened in last first; a fixed number of queries. */
export async function listOpenPages(ctx: Ctx): Promise<OpenList> {
  authorise(ctx, 'open.read', { closed: false });
  await givePages(ctx);
  const { read } = ctx.database;
  const shown = { closed: false, status: ['running', 'ended', 'cancelled'] as const };
  const { items: rows } = await read.cases.list(shown, { limit: MOST });
  const caseId = rows.map(({ id }) => id);
  const none = caseId.length === 0;
  const [pages, drawing, open, tokens, agenda, items, now] = await Promise.all([
    none ? [] : read.openPages.find({ caseId }),
    ctx.drawings.all(
      read,
      rows.map(({ versionId }) => versionId),
    ),
    openThings(read, caseId),
    none ? [] : read.tokens.find({ caseId }),
    none ? [] : read.agenda.find({ caseId }),
    none ? [] : read.items.find({ caseId, register: 'council' }),
    ctx.clock.now(),
  ]);
  const of = <Row extends { caseId: string | null }>(id: string, all: Row[]) => all.filter((one) => one.caseId === id);
  const listed = rows.map((row) => ({
    ...{ row, drawing: drawing(row.versionId), open: open(row.id) },
    ...{ tokens: of(row.id, tokens), agenda: of(row.id, agenda), items: of(row.id, items) },
  }));
  const slugs = new Map(pages.map((page) => [page.caseId, page.slug]));
  return { items: listed.flatMap((one) => summary(one, slugs.get(one.row.id)) ?? []), now };
}

function summary(listed: Listed, slug: string | undefined): OpenSummary | undefined {
  const { row, drawing } = listed;
  if (slug === undefined) return undefined;
  const disclosed = new Disclosed(drawing, row.data, listed);
  const all = phases(drawing);
  const now = phaseNow(listed);
  const phase = now === undefined ? undefined : all[now];
  const [wait = null] = waitsOf({ ...listed, disclosed, meetings: [], bodies: [] });
  return {
    slug,
    town: row.town,
    question: questionOf(listed, disclosed),
    status: row.status === 'ended' || row.status === 'cancelled' ? row.status : 'running',
    stop: phase && now !== undefined ? { number: now + 1, of: all.length, name: phase.name ?? '' } : null,
    wait,
    updatedAt: row.lastEventAt,
  };
}
