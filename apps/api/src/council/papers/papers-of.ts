import { toLocal } from '@samskab/calendar';
import { formatDate } from '@samskab/expression';
import type { AgendaItemRow, CaseRow } from '@samskab/persistence';
import { authorise } from '../../authorise.ts';
import type { Ctx } from '../../ctx.ts';
import { maySeeOf, wholeMeeting } from '../meetings-of.ts';
import { earlierOf } from './earlier.ts';
import { section } from './paper.ts';
import type { Block } from './paper.ts';
import { anyMeeting } from '../resource.ts';
import type { MaySee, WholeMeeting } from '../to-meeting.ts';

/** What agenda and minutes are written from. */
export type Papers = {
  meeting: WholeMeeting;
  maySee: MaySee;
  caseOf: (item: AgendaItemRow) => CaseRow | undefined;
  /** What other bodies said of an item before it came here, in order. */
  earlier: (item: AgendaItemRow) => string[];
  /** "16. december 2026" */
  date: string;
};

export async function papersOf(ctx: Ctx, meetingId: string): Promise<Papers> {
  authorise(ctx, 'council.read', anyMeeting);
  const { read } = ctx.database;
  const meeting = await wholeMeeting(read, meetingId);
  const caseIds = [...new Set(meeting.items.flatMap(({ caseId }) => caseId ?? []))];
  const [maySee, cases, earlier] = await Promise.all([
    maySeeOf(ctx, read, meeting.items),
    caseIds.length > 0 ? read.cases.find({ id: caseIds }) : [],
    earlierOf(read, meeting.items),
  ]);
  const caseOf = ({ caseId }: AgendaItemRow) => cases.find(({ id }) => id === caseId);
  return { meeting, maySee, caseOf, earlier, date: formatDate(toLocal(meeting.row.at).day) };
}

export const CLOSED_TITLE = 'Lukket punkt';

/** An item of a paper. */
export const sectionOf = ({ number }: AgendaItemRow, title: string, blocks: Block[]): Block =>
  section(`Punkt ${number}: ${title}`, blocks);
