import { Refusal } from '@samskab/contracts';
import type { Meeting, PlanMeeting } from '@samskab/contracts';
import type { MeetingRow, Tx } from '@samskab/persistence';
import { againOnDuplicate } from '../again-on-duplicate.ts';
import { authorise } from '../authorise.ts';
import type { Ctx } from '../ctx.ts';
import { mailAgenda } from './agenda-mail.ts';
import { bodyOf } from './body-of.ts';
import { wholeMeeting } from './meetings-of.ts';
import { meetingOn } from './planned-meeting.ts';
import { present, untouched } from './presentation.ts';
import { readMeeting } from './read-meetings.ts';
import { anyMeeting } from './resource.ts';
import { touchCasesOf } from './touch-cases-of.ts';

/** Plans a meeting on a day; the same day again is the same meeting. */
export async function planMeeting(ctx: Ctx, bodyId: string, { date, place }: PlanMeeting): Promise<Meeting> {
  const plan = () =>
    ctx.database.transaction(async (tx) => {
      authorise(ctx, 'council.manageMeeting', anyMeeting);
      return meetingOn(tx, await bodyOf(tx.read, bodyId), date, place);
    });
  const { id } = await againOnDuplicate(plan);
  return readMeeting(ctx, id);
}

export const openMeeting = (ctx: Ctx, id: string): Promise<Meeting> =>
  manage(ctx, id, async (tx, meeting) => {
    if (meeting.status === 'closed') throw new Refusal('meetingClosed');
    await tx.meetings.update({ id }, { status: 'open' });
  });

/** What is on the agenda has been decided, or put off to another meeting. */
export const closeMeeting = (ctx: Ctx, id: string): Promise<Meeting> =>
  manage(ctx, id, async (tx) => {
    if ((await tx.agenda.count({ meetingId: id, status: ['proposed', 'open'] })) > 0) throw new Refusal('itemsOpen');
    await tx.meetings.update({ id }, { status: 'closed' });
  });

/** The agenda is out, each item told from its case unless its words were mended; members have it by mail, once. */
export async function sendAgenda(ctx: Ctx, id: string): Promise<Meeting> {
  authorise(ctx, 'council.manageMeeting', anyMeeting);
  const told = await untouched(ctx, id);
  return manage(ctx, id, async (tx, { agendaSentAt }) => {
    if (agendaSentAt !== null) return;
    const at = await ctx.clock.now(tx.read);
    await present(tx, told);
    await tx.meetings.update({ id }, { agendaSentAt: at });
    await mailAgenda(tx, await wholeMeeting(tx.read, id), { publicUrl: ctx.publicUrl, at });
  });
}

async function manage(ctx: Ctx, id: string, work: (tx: Tx, meeting: MeetingRow) => Promise<void>): Promise<Meeting> {
  await ctx.database.transaction(async (tx) => {
    authorise(ctx, 'council.manageMeeting', anyMeeting);
    const [meeting] = await tx.meetings.lock({ id });
    if (!meeting) throw new Refusal('notFound');
    await work(tx, meeting);
    await touchCasesOf(tx, id);
  });
  return readMeeting(ctx, id);
}
