import { Refusal } from '@samskab/contracts';
import type { PostTransfer } from '@samskab/contracts';
import type { Reads } from '@samskab/persistence';

type Kind = PostTransfer['kind'];

const DECIDES: Record<Kind, readonly string[]> = {
  frame: ['council'],
  supplementaryAppropriation: ['council'],
  reservation: ['council', 'financeCommittee', 'standingCommittee'],
  reallocation: ['council'],
};
const CODES = {
  frame: 'beforeAppropriation',
  supplementaryAppropriation: 'beforeAppropriation',
  reservation: 'aboveDelegation',
  reallocation: 'leavesArea',
} as const;

/**
 * The item of a body that decides over this kind of posting, once it has said yes: its id is the posting's ground. Only the
 * council grants, and it alone moves money between areas.
 */
export async function decidedItem(read: Reads, id: string, kind: Kind): Promise<string> {
  const item = await read.agenda.first({ id });
  const meeting = item && (await read.meetings.first({ id: item.meetingId }));
  const body = meeting && (await read.bodies.first({ id: meeting.bodyId }));
  const approved = item?.status === 'decided' && (item.outcome === 'approved' || item.outcome === 'amended');
  if (!body || !approved || !DECIDES[kind].includes(body.kind))
    throw new Refusal(CODES[kind], 'Punktet er ikke godkendt af et organ, der kan beslutte det.');
  return id;
}
