import { addDays, fromLocal } from '@samskab/calendar';
import { Caller } from '../demo/caller.ts';
import { Cast } from '../demo/cast.ts';
import type { LiveCase } from '../demo/live-case.ts';
import type { StackOptions } from '../stack.ts';
import type { Act } from './act.ts';
import { councilDay, demoMorning } from './demo-days.ts';
import { forward } from './forward.ts';
import { draftTrial, writeLetter } from './loose-ends.ts';
import { failMail } from './mail-outage.ts';
import { SeedPlayer } from './play-seeds.ts';
import { endSeeding, setAgenda } from './seeding.ts';
import type { Seeding } from './seeding.ts';
import { NOERREBY, seedsOf, SOENDERBY } from './seeds.ts';
import type { Seed } from './seeds.ts';
import { claimDisqualified, closeMeetings, sendToCouncil } from './to-council.ts';
import { redrawWindow } from './window.ts';

const MEMBER = 14;
const HOUR = 3_600_000;

/**
 * Plays what a stranger finds on the demo's day: real cases, from where they stand. `say` gets a line of what is ready,
 * with the seconds so far.
 */
export async function runSeeding(
  url: string,
  options: StackOptions,
  seeding: Seeding,
  say: (line: string) => void,
): Promise<void> {
  const { today } = seeding;
  const begun = Date.now();
  const tell = (what: string) => say(`${what} … ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  const cast = await Cast.of(new Caller(url));
  const morning = demoMorning(today);
  await setAgenda(options, seeding);
  await draftTrial(cast);
  const player = new SeedPlayer(cast, morning, ({ title }) => tell(title));
  await player.play(seedsOf(today), (seed) => beside(seed, today, options.folder));
  await forward(await cast.staff('case-worker'), morning);
  await closeMeetings(cast, morning);
  await writeLetter(cast, today);
  await endSeeding(options, seeding);
  tell('Everything is there');
}

/** What happens to a seed beside its story. */
function beside(seed: Seed, today: string, folder: string): Act[] {
  const meeting = councilDay(today);
  const on = (day: string, play: (live: LiveCase) => Promise<void>, hour = 12): Act => ({
    ...{ seed, at: fromLocal({ day, ms: hour * HOUR }), exact: true, play },
  });
  const { date } = seed.variant.start;
  if (seed.title === NOERREBY)
    return [
      on(addDays(meeting, -7), (live) => sendToCouncil(live, meeting)),
      on(addDays(meeting, -5), (live) => claimDisqualified(live, MEMBER, 'Jeg er kasserer i Nørreby Landsbybus.')),
    ];
  if (seed.title !== SOENDERBY) return [];
  return [
    on(date, (live) => redrawWindow(live, addDays(meeting, -5))),
    { ...on(addDays(date, BEFORE_SLOW), (live) => failMail(folder, live)), alone: true },
  ];
}
/** Days before the association has been slow. */
const BEFORE_SLOW = 148;
