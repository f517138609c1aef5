import type { CaseSummary, Standing } from '@samskab/contracts';
import { dateSeenFrom } from '../format/date.ts';
import { t } from '../texts/texts.ts';

export type Now = { headline: string; waits?: string; running: boolean };

const lower = (text: string): string => text.charAt(0).toLocaleLowerCase('da') + text.slice(1);

function waits({ waitsFor, until }: Standing, now: string): string | undefined {
  if (!waitsFor) return until ? t.case.waitsUntil(dateSeenFrom(until, now)) : undefined;
  const who = t.case.waitsFor(lower(waitsFor));
  return until ? `${who} ${t.case.until(dateSeenFrom(until, now))}` : who;
}

/** What happens in a case now, in words; the first of several branches. */
export function nowOf(one: CaseSummary, now: string): Now {
  if (one.status === 'cancelled') return { headline: t.cases.statuses.cancelled, running: false };
  if (one.status === 'ended') {
    return { headline: one.outcome ? t.cases.endedAs(one.outcome.name) : t.cases.statuses.ended, running: false };
  }
  const first = one.standing[0];
  if (!first) return { headline: one.status === 'starting' ? t.cases.notStarted : t.case.nothing, running: false };
  return { headline: first.name, waits: waits(first, now), running: true };
}
