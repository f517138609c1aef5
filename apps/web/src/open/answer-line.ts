import type { OpenPage, OpenWait } from '@samskab/contracts';
import { lower } from '../texts/case.ts';
import { open } from '../texts/open.ts';
import { dayInWords, lastDayInWords } from './dates.ts';

function waitLine({ what, who, until, meeting }: OpenWait, now: string): string {
  if (meeting && who && until) return open.answer.waitsMeeting(lower(who.name), dayInWords(until, now));
  if (who && until) {
    const said = until <= now ? open.answer.waitsWhoLate : open.answer.waitsWhoBy;
    return said(what, lower(who.name), lastDayInWords(until, now));
  }
  if (who) return open.answer.waitsWho(what, lower(who.name));
  return until ? open.answer.waitsTime(what, dayInWords(until, now)) : open.answer.waits(what);
}

/** The answer's second half: what the page says itself, else what the case waits for. */
export function answerText({ answer, waits, now }: Pick<OpenPage, 'answer' | 'waits' | 'now'>): string | null {
  const [first] = waits;
  return answer.text ?? (first ? waitLine(first, now) : null);
}
