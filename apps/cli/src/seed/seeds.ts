import { addDays } from '@samskab/calendar';
import { formatValue } from '@samskab/expression';
import type { Variant } from '@samskab/workflows/scenario';
import { chooseVariants } from '../demo/scenario.ts';
import { councilDay } from './demo-days.ts';
import { daysFrom, moved, renamed } from './moved.ts';

/** A case as a stranger finds it: a story of a pattern, told so far and no further. */
export type Seed = {
  title: string;
  pattern: string;
  variant: Variant;
  /** The seed it repeats in a town of its own. */
  repeats?: string;
};

/** A seed by the day one of its story's dates becomes; `last` is the date of the last step that has been. */
type Told = {
  title: string;
  of: [pattern: string, variant: string];
  /** A date of the story, and the day it becomes. */
  when: [date: string, day: string];
  last: string;
  words?: Record<string, string>;
  edit?: (variant: Variant) => Variant;
  repeats?: string;
};

function seed({ title, of: [pattern, key], when: [date, day], last, words = {}, edit, repeats }: Told): Seed {
  const [chosen] = chooseVariants(pattern, key);
  if (!chosen) throw new Error(`${pattern} has no variant ${key}`);
  const { variant } = chosen;
  const steps = variant.steps.filter((step) => step.date <= last);
  const told = renamed({ ...variant, steps, start: { ...variant.start, title } }, words);
  const then = referred(moved(told, daysFrom(date, day)));
  return { title, pattern, variant: edit?.(then) ?? then, ...(repeats && { repeats }) };
}

/** The minutes are those of the meeting's own day. */
const referred = (variant: Variant): Variant => ({
  ...variant,
  steps: variant.steps.map((step) =>
    step.do === 'decide'
      ? { ...step, data: { ...step.data, minutesRef: `Mødet den ${formatValue(step.meeting, 'date')}` } }
      : step,
  ),
});

/** The days of a seed's story that stand apart: task → its day. */
const withDays =
  (days: Readonly<Record<string, string>>) =>
  (variant: Variant): Variant => ({
    ...variant,
    steps: variant.steps.map((step) => {
      const named = step.do === 'complete' || step.do === 'tooLate' ? days[step.task] : undefined;
      return named === undefined ? step : { ...step, date: named };
    }),
  });

export const NOERREBY = 'Landsbybus Nørreby';
export const SOENDERBY = 'Landsbybus Sønderby';
const FIRST_TEAM = 'Green Team Nørreby';

/** The cases of the fictional municipality on the demo's day. */
export const seedsOf = (today: string): Seed[] => [...buses(today), ...towns(today), ...teams(today), ...ended(today)];

function buses(today: string): Seed[] {
  const meeting = councilDay(today);
  return [
    seed({ title: NOERREBY, of: ['village-bus', 'noerreby'], when: ['2026-12-16', meeting], last: '2026-11-12' }),
    seed({
      title: SOENDERBY,
      of: ['village-bus', 'day-late'],
      // Three weeks before: the meeting in November.
      when: ['2026-12-16', addDays(meeting, -21)],
      last: '2027-01-02',
    }),
  ];
}

function towns(today: string): Seed[] {
  return [
    seed({
      title: 'Bymidte Østerby',
      of: ['city-renewal', 'stalls'],
      when: ['2026-03-10', addDays(today, -140)],
      last: '2026-04-17',
      // The group has had its architects for three weeks, and nobody has heard from it since.
      edit: withDays({ 'found-group': addDays(today, -70), 'ask-architects': addDays(today, -21) }),
    }),
    seed({
      title: 'Bymidte Vesterby',
      of: ['city-renewal', 'vesterby'],
      // The first work day is on the coming Saturday.
      when: ['2027-05-23', addDays(today, 5)],
      last: '2027-05-09',
    }),
  ];
}

const team = (title: string, told: Omit<Told, 'title' | 'of' | 'repeats'> & { variant: string }): Seed =>
  seed({ ...told, title, of: ['association-founding', told.variant], repeats: FIRST_TEAM });

function teams(today: string): Seed[] {
  return [
    firstTeam(today),
    team('Green Team Engby', {
      variant: 'cvr-renewed',
      when: ['2026-07-10', addDays(today, -1)],
      last: '2026-07-10',
      edit: lastMet(addDays(today, -50)),
    }),
    team('Green Team Sønderby', { variant: 'no-cvr', when: ['2026-06-26', addDays(today, -40)], last: '2026-06-26' }),
    team('Green Team Østerby', { variant: 'oesterby', when: ['2026-10-04', addDays(today, -3)], last: '2026-09-04' }),
    team('Green Team Vesterby', { variant: 'vesterby', when: ['2026-07-23', addDays(today, -9)], last: '2026-07-23' }),
    team('Green Team Skovby', { variant: 'skovby', when: ['2026-07-31', addDays(today, 4)], last: '2026-07-17' }),
  ];
}

/** The town the others repeat: a fortnight before Engby, with its CVR confirmed. */
function firstTeam(today: string): Seed {
  const confirmed = seed({
    title: FIRST_TEAM,
    of: ['association-founding', 'cvr-renewed'],
    when: ['2026-07-10', addDays(today, -1)],
    last: '2026-07-28',
    words: { Engby: 'Nørreby', engby: 'noerreby' },
    edit: lastMet(addDays(today, -50)),
  });
  return { ...confirmed, variant: earlierCvr(confirmed.variant, addDays(today, -18)) };
}

/** The team met last on `day`: the next time is near, and nobody is late. */
const lastMet =
  (day: string) =>
  (variant: Variant): Variant => {
    const last = variant.steps.findLast((step) => step.do === 'complete' && step.task === 'gathering');
    const steps = variant.steps.map((step) =>
      step === last && step.do === 'complete' ? { ...step, date: day, data: { ...step.data, gatherDate: day } } : step,
    );
    return { ...variant, steps };
  };

/** Its CVR is so many days older than that of the town that is told of. */
const EARLIER = -30;

function earlierCvr(variant: Variant, renewed: string): Variant {
  const { date } = variant.start;
  const steps = variant.steps.map((step) => {
    if (step.do !== 'complete') return step;
    if (step.task === 'renew-cvr') return { ...step, date: renewed, data: { ...step.data, cvrDate: renewed } };
    const { cvrDate } = step.data;
    return step.task === 'register-cvr' && typeof cvrDate === 'string'
      ? { ...step, data: { ...step.data, cvrDate: addDays(cvrDate, EARLIER) } }
      : step;
  });
  return { ...variant, start: { ...variant.start, date: addDays(date, -14) }, steps };
}

function ended(today: string): Seed[] {
  return [
    seed({
      title: 'Bænke i Engby',
      of: ['association-founding', 'refused'],
      when: ['2026-03-31', addDays(today, -41)],
      last: '2026-03-31',
    }),
    seed({
      title: 'Ren strand i Sønderby',
      of: ['association-founding', 'unregistered'],
      when: ['2026-09-03', addDays(today, -20)],
      last: '2026-09-03',
      words: { 'Green Team Nørreby': 'Strandholdet', Nørreby: 'Sønderby', noerreby: 'soenderby' },
    }),
  ];
}
