import { addWorkingDays, toLocal } from '@samskab/calendar';
import type { Item, Meeting, Treatment } from '@samskab/contracts';
import type { Caller } from './caller.ts';

/**
 * The committees have dealt with an item before the body that decides: the secretary writes down what they recommended at
 * meetings of their own. A story tells only of the last evening, and they agree with the administration.
 */
export async function treatInCommittees(secretary: Caller, { route }: Item, date: string): Promise<void> {
  const before = route.slice(0, -1).filter(({ status }) => status === 'proposed');
  for (const [index, treatment] of before.entries()) {
    await inTime(secretary, treatment, { date, ahead: before.length - index });
    await secretary.command(`/api/items/${treatment.itemId}/close`, { outcome: 'approved', how: 'elsewhere' });
  }
}

/** A story that wants an earlier evening than the ordinary one has extraordinary meetings of the committees. */
async function inTime(
  secretary: Caller,
  { itemId, meetingAt, bodyId }: Treatment,
  { date, ahead }: { date: string; ahead: number },
): Promise<void> {
  if (toLocal(meetingAt).day < date) return;
  const day = { date: addWorkingDays(date, -ahead) };
  const meeting = await secretary.send<Meeting>('POST', `/api/bodies/${bodyId}/meetings`, day);
  await secretary.send<Item>('POST', `/api/items/${itemId}/move`, { toMeeting: meeting.id });
}
