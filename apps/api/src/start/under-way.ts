import type { AgendaItemRow, CaseRow, MeetingRow } from '@samskab/persistence';
import { openThings } from '../cases/open-things.ts';
import type { OpenThings } from '../cases/open-things.ts';
import type { Ctx } from '../ctx.ts';
import type { DrawingOf } from '../drawings/drawing-of.ts';

const MOST = 100;

export type Going = { row: CaseRow; drawing: DrawingOf; open: OpenThings };
/** An item a body is to decide, in the open, of a case anybody may see. */
export type ComingItem = { going: Going; item: AgendaItemRow; meeting: MeetingRow };
export type UnderWay = { now: string; cases: Going[]; coming: ComingItem[] };

/** The open cases that run, those something happened in last first, and what bodies are to decide of them, soonest first. */
export async function underWay(ctx: Ctx): Promise<UnderWay> {
  const { read } = ctx.database;
  const [now, { items: rows }] = await Promise.all([
    ctx.clock.now(),
    read.cases.list({ closed: false, status: 'running' }, { limit: MOST }),
  ]);
  const [open, drawing] = await Promise.all([
    openThings(
      read,
      rows.map(({ id }) => id),
    ),
    ctx.drawings.all(
      read,
      rows.map(({ versionId }) => versionId),
    ),
  ]);
  const cases = rows.map((row) => ({ row, drawing: drawing(row.versionId), open: open(row.id) }));
  return { now, cases, coming: cases.flatMap((going) => comingOf(going, now)).toSorted(soonest) };
}

/** An item that was put off stands on the agenda it was put off to besides. */
const comingOf = (going: Going, now: string): ComingItem[] =>
  going.open.agenda.flatMap(({ item, meeting }) => {
    const stands = item.status !== 'postponed' && !item.closed && meeting && meeting.status !== 'closed';
    return stands && (meeting.at > now || meeting.status === 'open') ? [{ going, item, meeting }] : [];
  });

/** The case that has been under way longest first, of those of one meeting. */
const soonest = (a: ComingItem, b: ComingItem): number =>
  a.meeting.at.localeCompare(b.meeting.at) || a.going.row.startedAt.localeCompare(b.going.row.startedAt);
