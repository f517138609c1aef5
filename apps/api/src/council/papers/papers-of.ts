import { toLocal } from '@samskab/calendar';
import { formatDate } from '@samskab/expression';
import type { AgendaItemRow, CaseRow } from '@samskab/persistence';
import { authorise } from '../../authorise.ts';
import type { Ctx } from '../../ctx.ts';
import { maySeeOf, wholeMeeting } from '../meetings-of.ts';
import { wholeMeeting as anyMeeting } from '../resource.ts';
import type { MaySee, WholeMeeting } from '../to-meeting.ts';

/** What agenda and minutes are written from. */
export type Papers = {
  meeting: WholeMeeting;
  maySee: MaySee;
  caseOf: (item: AgendaItemRow) => CaseRow | undefined;
  /** "16. december 2026" */
  date: string;
};

export async function papersOf(ctx: Ctx, meetingId: string): Promise<Papers> {
  authorise(ctx, 'council.read', anyMeeting);
  const { read } = ctx.database;
  const meeting = await wholeMeeting(read, meetingId);
  const caseIds = [...new Set(meeting.items.flatMap(({ caseId }) => caseId ?? []))];
  const [maySee, cases] = await Promise.all([
    maySeeOf(ctx, read, meeting.items),
    caseIds.length > 0 ? read.cases.find({ id: caseIds }) : [],
  ]);
  const caseOf = ({ caseId }: AgendaItemRow) => cases.find(({ id }) => id === caseId);
  return { meeting, maySee, caseOf, date: formatDate(toLocal(meeting.row.at).day) };
}

/** The heading of an item: of a closed one others see only that it exists. */
export const heading = ({ maySee }: Papers, item: AgendaItemRow): string =>
  `Punkt ${item.number}: ${maySee(item) ? item.title : 'Lukket punkt'}`;
