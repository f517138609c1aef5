import type { NodeState } from '@samskab/contracts';
import { dateSeenFrom, lastDay } from '../format/date.ts';
import { t } from '../texts/texts.ts';

/** A node's date in words: someone must act by it ("Frist 26. nov."), or it is waited for ("Venter til 16. dec."). */
export const untilWords = (state: NodeState, until: string, now: string): string =>
  state === 'waiting'
    ? t.case.waitsUntil(dateSeenFrom(until, now))
    : t.deadline.label(dateSeenFrom(lastDay(until), now));
