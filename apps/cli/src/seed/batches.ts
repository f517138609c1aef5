import type { Act } from './act.ts';

const DAY_MS = 86_400_000;
/** Within so many days, what happens in different cases happens at once: every jump of the clock is told to every case. */
const ROOM_DAYS = 6;
/** What is shown as having been lately has its own day. */
const LATELY_DAYS = 45;

/** The next acts that one moment of the clock is enough for, and that moment; no case acts twice in it. */
export function nextBatch(left: readonly Act[], morning: string): { at: string; acts: Act[] } | undefined {
  const [first] = left;
  if (!first) return undefined;
  if (first.alone) return { at: first.at, acts: [first] };
  const acts: Act[] = [];
  const busy = new Set<Act['seed']>();
  let until = lastMoment(first, morning);
  for (const act of left) {
    if (act.at > until || act.alone) break;
    if (!busy.has(act.seed) && !waitsForAnother(act, busy)) acts.push(act);
    if (acts.includes(act) && act.exact) until = act.at;
    busy.add(act.seed);
  }
  return { at: acts.reduce((latest, { at }) => (at > latest ? at : latest), first.at), acts };
}

/** A town that repeats another is after it. */
const waitsForAnother = ({ seed, play }: Act, busy: ReadonlySet<Act['seed']>): boolean =>
  play === undefined && [...busy].some(({ title }) => title === seed.repeats);

function lastMoment({ at, exact }: Act, morning: string): string {
  const lately = Date.parse(morning) - LATELY_DAYS * DAY_MS;
  if (exact || Date.parse(at) > lately) return at;
  return new Date(Math.min(Date.parse(at) + ROOM_DAYS * DAY_MS, lately)).toISOString();
}
