import { Refusal } from '@samskab/contracts';
import type { Meeting } from '@samskab/contracts';
import { authorise } from '../authorise.ts';
import type { Ctx } from '../ctx.ts';
import { shownMeetings, wholeMeeting, wholeMeetings } from './meetings-of.ts';
import { anyMeeting } from './resource.ts';

/** Two years of a monthly body; what is older is found by its minutes. */
const SHOWN = 24;

/** A body's meetings, the newest first. */
export async function listMeetings(ctx: Ctx, bodyId: string): Promise<{ items: Meeting[] }> {
  authorise(ctx, 'council.read', anyMeeting);
  const { read } = ctx.database;
  const rows = await read.meetings.find({ bodyId }, { order: { at: 'desc' }, limit: SHOWN });
  return { items: await shownMeetings(ctx, read, await wholeMeetings(read, bodyId, rows)) };
}

export async function readMeeting(ctx: Ctx, id: string): Promise<Meeting> {
  authorise(ctx, 'council.read', anyMeeting);
  const { read } = ctx.database;
  const [meeting] = await shownMeetings(ctx, read, [await wholeMeeting(read, id)]);
  if (!meeting) throw new Refusal('notFound');
  return meeting;
}
