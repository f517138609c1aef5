import { toLocal } from '@samskab/calendar';
import type { Body, BodyList, Item, Meeting } from '@samskab/contracts';
import type { Decide } from '@samskab/workflows/scenario';
import type { z } from 'zod';
import type { Caller } from './caller.ts';
import { treatInCommittees } from './committees.ts';
import type { LiveCase } from './live-case.ts';
import { spreadVotes } from './spread-votes.ts';

/** What an evening in the council came to. */
export type Sitting = { meeting: Meeting; item: Item };

/**
 * The secretary's evening: the item on the story's meeting, who is there, who is disqualified, the votes if there are
 * any, and the decision.
 */
export async function decideInCouncil(live: LiveCase, step: Decide): Promise<Sitting> {
  const secretary = await live.cast.staff('council-secretary');
  const bodyKey = live.drawing.facet(step.item, 'checkpoint')?.body;
  const { items } = await secretary.get<z.infer<typeof BodyList>>('/api/bodies');
  const body = items.find(({ key }) => key === bodyKey);
  if (!body) throw new Error(`nobody has set up the body ${bodyKey}`);
  const itemId = await live.when(({ items: open }) => open.find(({ node }) => node === step.item)?.id);
  await treatInCommittees(secretary, await secretary.get<Item>(`/api/items/${itemId}`), step.meeting);
  const { meetingId } = await onMeeting(secretary, body, itemId, step.meeting);
  const present = presentMembers(body, step);
  const attendance = { present: present.map((memberId) => ({ memberId })) };
  await secretary.send<Meeting>('PUT', `/api/meetings/${meetingId}/attendance`, attendance);
  const out = await disqualify(secretary, body, itemId, step);
  await vote(secretary, itemId, body, new Set(present.filter((id) => !out.has(id))), step);
  await secretary.command(`/api/items/${itemId}/close`, await closing(secretary, itemId, step));
  const meeting = await secretary.get<Meeting>(`/api/meetings/${meetingId}`);
  return { meeting, item: await secretary.get<Item>(`/api/items/${itemId}`) };
}

/** The item stands on the body's next meeting; a story that wants another has it planned, and the item moved. */
async function onMeeting(secretary: Caller, { id }: Body, itemId: string, date: string): Promise<Item> {
  const item = await secretary.get<Item>(`/api/items/${itemId}`);
  if (toLocal(item.meetingAt).day === date) return item;
  const meeting = await secretary.send<Meeting>('POST', `/api/bodies/${id}/meetings`, { date });
  return secretary.send<Item>('POST', `/api/items/${itemId}/move`, { toMeeting: meeting.id });
}

const seated = ({ members }: Body) =>
  members.filter(({ substitute }) => !substitute).toSorted((a, b) => a.seat - b.seat);
const inSeat = (body: Body, seat: number): string => {
  const found = seated(body).find((member) => member.seat === seat);
  if (!found) throw new Error(`${body.name} has no seat ${seat}`);
  return found.id;
};

/** As many as the story says; those it names are among them, and the last seats stay empty. */
function presentMembers(body: Body, { present, disqualified }: Decide): string[] {
  const named = disqualified.map(({ member }) => inSeat(body, member));
  const others = seated(body).flatMap(({ id }) => (named.includes(id) ? [] : [id]));
  return [...named, ...others].slice(0, present);
}

/** Each is named, and the body finds that they are. */
async function disqualify(secretary: Caller, body: Body, itemId: string, step: Decide): Promise<Set<string>> {
  const out = new Set<string>();
  for (const { member, reason } of step.disqualified) {
    const memberId = inSeat(body, member);
    const path = `/api/items/${itemId}/disqualifications`;
    await secretary.send<Item>('POST', path, { memberId, reason });
    await secretary.send<Item>('POST', `${path}/${memberId}/decision`, { disqualified: true });
    out.add(memberId);
  }
  return out;
}

async function vote(
  secretary: Caller,
  itemId: string,
  body: Body,
  voting: Set<string>,
  { votes }: Decide,
): Promise<void> {
  if (!votes) return;
  const lists = spreadVotes(body, voting, votes);
  await secretary.send<Item>('POST', `/api/items/${itemId}/votes`, { by: 'list', lists });
}

async function closing(secretary: Caller, itemId: string, { outcome, votes, data }: Decide) {
  const how = votes ? 'votes' : 'withoutVote';
  return { outcome, how, data, dissents: await dissents(secretary, itemId, data['dissent'], outcome) };
}

/** A dissent is had by who lost the vote: here the list with most members on that side. */
async function dissents(secretary: Caller, itemId: string, text: unknown, outcome: Decide['outcome']) {
  const { votes } = await secretary.get<Item>(`/api/items/${itemId}`);
  const lost = outcome === 'rejected' ? 'for' : 'against';
  const list = votes.lists.toSorted((a, b) => b[lost] - a[lost]).find((one) => one[lost] > 0)?.list;
  return typeof text === 'string' && list !== undefined ? [{ list, text }] : [];
}
