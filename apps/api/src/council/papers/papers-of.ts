import { toLocal, weekday } from '@samskab/calendar';
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

const CLOSED_TITLE = 'Lukket punkt';

/** "Punkt 7: Landsbybus i Nørreby", without the step of its drawing. */
const wholeHeading = ({ number, title, caseId }: AgendaItemRow): string => {
  const step = caseId === null ? -1 : title.lastIndexOf(': ');
  return `Punkt ${number}: ${step < 0 ? title : title.slice(0, step)}`;
};

/** As agenda, minutes and mail call it, which others read too: of one behind closed doors only that it is there. */
export const headingOf = (item: AgendaItemRow): string =>
  item.closed ? `Punkt ${item.number}: ${CLOSED_TITLE}` : wholeHeading(item);

/** An item of a paper everybody reads. */
export const sectionOf = (item: AgendaItemRow, blocks: Block[]): Block => section(headingOf(item), blocks);

/** The same in a paper for those who may see it. */
export const closedSectionOf = (item: AgendaItemRow, blocks: Block[]): Block => section(wholeHeading(item), blocks);

const weekdays = ['Mandag', 'Tirsdag', 'Onsdag', 'Torsdag', 'Fredag', 'Lørdag', 'Søndag'];
const MINUTE_MS = 60_000;

/** "kl. 17.00" */
export function timeOf(instant: string): string {
  const minutes = Math.floor(toLocal(instant).ms / MINUTE_MS);
  return `kl. ${Math.floor(minutes / 60)}.${String(minutes % 60).padStart(2, '0')}`;
}

/** Whose meeting it is, when and where. */
export function factsOf({ meeting: { body, row }, date }: Papers): Block {
  const day = weekdays[weekday(toLocal(row.at).day) - 1] ?? '';
  return {
    kind: 'facts',
    rows: [
      ['Udvalg', body.name],
      ['Dato', `${day} den ${date}`],
      ['Tid', timeOf(row.at)],
      ['Sted', row.place],
    ],
  };
}

export const contentsOf = ({ meeting: { items } }: Papers): Block => ({
  kind: 'contents',
  titles: items.map(headingOf),
});
