import type { Body, BodyList, Item, MeetingList } from '@samskab/contracts';
import type { z } from 'zod';
import { treatInCommittees } from '../demo/committees.ts';
import type { Cast } from '../demo/cast.ts';
import type { LiveCase } from '../demo/live-case.ts';

const itemOf = (live: LiveCase): Promise<string> => live.when(({ items }) => items[0]?.id);

/** The committees have recommended, and the agenda of the council's meeting is out. */
export async function sendToCouncil(live: LiveCase, day: string): Promise<void> {
  const secretary = await live.cast.staff('council-secretary');
  const item = await secretary.get<Item>(`/api/items/${await itemOf(live)}`);
  await treatInCommittees(secretary, item, day);
  await secretary.send('POST', `/api/meetings/${item.meetingId}/send-agenda`, {});
}

/** A member says that they may be disqualified; the council has not found on it yet. */
export async function claimDisqualified(live: LiveCase, seat: number, reason: string): Promise<void> {
  const member = await live.cast.staff(`councillor-${seat}`);
  const { items } = await member.get<z.infer<typeof BodyList>>('/api/bodies');
  const council = items.find(({ key }) => key === 'council') as Body;
  const memberId = council.members.find((one) => one.seat === seat)?.id;
  await member.send('POST', `/api/items/${await itemOf(live)}/disqualifications`, { memberId, reason });
}

/** The meetings that have been are over, where nothing on their agenda still waits. */
export async function closeMeetings(cast: Cast, now: string): Promise<void> {
  const secretary = await cast.staff('council-secretary');
  const { items: bodies } = await secretary.get<z.infer<typeof BodyList>>('/api/bodies');
  for (const body of bodies) {
    const { items } = await secretary.get<z.infer<typeof MeetingList>>(`/api/bodies/${body.id}/meetings`);
    const over = items.filter(
      (one) => one.at < now && one.status !== 'closed' && one.items.every(({ status }) => status === 'decided'),
    );
    for (const { id } of over) await secretary.send('POST', `/api/meetings/${id}/close`, {});
  }
}
