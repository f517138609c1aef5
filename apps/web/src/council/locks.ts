import type { Item, Meeting } from '@samskab/contracts';
import type { Sitting } from '@samskab/council';
import { isQuorate } from '@samskab/council';
import { council } from '../texts/council.ts';
import type { Draft } from './decision.ts';

const words = council.decision.locked;

/** What has to happen before the item can be decided, in words; undefined: it is open. */
export function lockOf(item: Item, meeting: Meeting, sitting: Sitting, draft: Pick<Draft, 'elsewhere' | 'outcome'>) {
  if (item.disqualifications.some(({ status }) => status === 'claimed')) return words.impartial;
  if (draft.elsewhere) return undefined;
  if (meeting.status === 'closed') return words.meeting;
  if (!isQuorate(sitting)) return words.quorum(meeting.quorum);
  return item.opinionMissing && draft.outcome !== 'sentBack' ? words.opinion(item.opinionMissing.bodyName) : undefined;
}
