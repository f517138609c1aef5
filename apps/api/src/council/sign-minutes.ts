import { Refusal } from '@samskab/contracts';
import type { Meeting, SignMinutes } from '@samskab/contracts';
import { authorise } from '../authorise.ts';
import type { Ctx } from '../ctx.ts';
import { asMember } from './as-member.ts';
import { bodyOf } from './body-of.ts';
import { readMeeting } from './read-meetings.ts';
import { anyMeeting } from './resource.ts';

/**
 * Those who were there sign the minutes after the meeting (kommunestyrelsesloven § 13): each for themselves, or the
 * secretary who has the signature on paper. What is signed stands.
 */
export async function signMinutes(ctx: Ctx, meetingId: string, { memberId }: SignMinutes): Promise<Meeting> {
  await ctx.database.transaction(async (tx) => {
    const [meeting] = await tx.meetings.lock({ id: meetingId });
    if (!meeting) throw new Refusal('notFound');
    const body = await bodyOf(tx.read, meeting.bodyId);
    authorise(asMember(ctx, body), 'council.sign', { ...anyMeeting, memberId });
    if (meeting.status !== 'closed') throw new Refusal('notOffered', 'Mødet er ikke lukket. Underskriv bagefter.');
    const there = await tx.read.agenda.attendance(meetingId);
    if (!there.some((one) => one.present && one.memberId === memberId)) throw new Refusal('memberAbsent');
    await tx.agenda.sign({ meetingId, memberId, signedBy: ctx.actor.id, at: await ctx.clock.now(tx.read) });
  });
  return readMeeting(ctx, meetingId);
}
