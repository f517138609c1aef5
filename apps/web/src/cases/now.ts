import type { CaseSummary, Standing } from '@samskab/contracts';
import { dateSeenFrom, lastDay } from '../format/date.ts';
import { lowerNames } from '../texts/case.ts';
import { t } from '../texts/texts.ts';

export type Now = { headline: string; waits?: string; running: boolean };

/** The day a standing is about: the last day of someone's deadline, or the day something happens. */
export function dayOf({ waitsFor, side, until }: Standing): string | null {
  const isDeadline = waitsFor !== null && side !== 'council';
  return until && isDeadline ? lastDay(until) : until;
}

/** "Venter på byrådet 16. dec.", "Venter på lokalrådet. Frist 10. dec.", "Venter til 27. juni 2027" */
function waits(standing: Standing, now: string): string | undefined {
  const { waitsFor, side } = standing;
  const day = dayOf(standing);
  const date = day && dateSeenFrom(day, now);
  if (!waitsFor) return date ? t.case.waitsUntil(date) : undefined;
  const who = lowerNames(waitsFor);
  if (!date) return t.case.waitsFor(who);
  return side === 'council' ? t.case.waitsForOn(who, date) : t.case.waitsForBy(who, date);
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
