import type { CasePaper } from '@samskab/contracts';
import type { AgendaItemRow, BodyRow, MeetingRow } from '@samskab/persistence';
import { may } from '../authorise.ts';
import { maySeeOf } from '../council/meetings-of.ts';
import { anyMeeting } from '../council/resource.ts';
import type { Ctx } from '../ctx.ts';

type Council = { agenda: AgendaItemRow[]; meetings: MeetingRow[]; bodies: BodyRow[] };

/** The meetings that have or had the case on their agenda, those it was taken off again too; in the order of their dates. */
export async function casePapers(ctx: Ctx, { agenda, meetings, bodies }: Council): Promise<CasePaper[]> {
  if (agenda.length === 0 || !may(ctx, 'council.read', anyMeeting)) return [];
  const maySee = await maySeeOf(ctx, ctx.database.read, agenda);
  const papers = agenda.flatMap((item): CasePaper[] => {
    const meeting = meetings.find(({ id }) => id === item.meetingId);
    if (!meeting) return [];
    const body = bodies.find(({ id }) => id === meeting.bodyId)?.name ?? '';
    return [
      {
        ...{ itemId: item.id, meetingId: meeting.id, body, at: meeting.at, number: item.number, status: item.status },
        ...{ title: maySee(item) ? item.title : null, held: meeting.status === 'closed' },
      },
    ];
  });
  return papers.toSorted((a, b) => (a.at < b.at ? -1 : 1));
}
