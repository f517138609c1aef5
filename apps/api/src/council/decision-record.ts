import type { CloseItem, Data } from '@samskab/contracts';
import type { Closed } from '@samskab/council';
import type { DissentRow, MeetingRow } from '@samskab/persistence';
import { letterOf, listNamed, memberName } from './body-of.ts';
import type { BodyOf } from './body-of.ts';
import type { Recorded } from './recorded.ts';

/** A decision as the item's row holds it. */
export function recordOf(of: BodyOf, body: CloseItem, closed: Closed, data: Data): Recorded {
  const { decisionText, minutesRef } = data;
  const { how, dissents, opinion } = body;
  return {
    data,
    how,
    line: closed.line,
    text: typeof decisionText === 'string' ? decisionText : '',
    minutesRef: typeof minutesRef === 'string' ? minutesRef : '',
    tally: closed.tally ?? null,
    votes: [...(closed.votes ?? [])],
    disqualified: [...closed.disqualified],
    substitutes: [...closed.substitutes],
    dissents: dissents.map(({ memberId, list, text }) => ({ by: byWhom(of, memberId, list), text })),
    ...(opinion && { opinion }),
  };
}

const byWhom = (of: BodyOf, memberId: string | undefined, list: string | undefined): string =>
  memberId === undefined ? `Liste ${letterOf(of, listNamed(of, list ?? ''))}` : memberName(of, memberId);

export const dissentRow =
  (of: BodyOf, itemId: string) =>
  ({ memberId, list, text }: CloseItem['dissents'][number], index: number): DissentRow => ({
    itemId,
    number: index + 1,
    memberId: memberId ?? null,
    listId: list === undefined ? null : listNamed(of, list),
    text,
  });

/** What was decided elsewhere was decided at the meeting, however late it is written down here. */
export const decidedAt = ({ how }: CloseItem, { at: meeting }: MeetingRow, now: string): string =>
  how === 'elsewhere' && meeting < now ? meeting : now;
