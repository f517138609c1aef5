import { addDays, fromLocal, nextMeeting, toLocal } from '@samskab/calendar';
import type { Cadence } from '@samskab/calendar';

const MINUTE = 60_000;
const TO_COUNCIL = 2;
/** The council's last meeting of the year, on the third Wednesday. */
const december: Cadence = { weekday: 3, week: 3, except: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] };

/**
 * The day a new demo begins on: the next Monday before the council's meeting in December. Every seed's date counts from
 * it. In that week a year's work meets: the order window is open, next year's money is not, and the council decides.
 * `now` is ISO UTC.
 */
export function demoDay(now: string): string {
  const { day } = toLocal(now);
  const meeting = nextMeeting(december, addDays(day, TO_COUNCIL));
  if (meeting === undefined) throw new Error(`no meeting in December after ${day}`);
  return addDays(meeting, -TO_COUNCIL);
}

/** The council's next meeting, seen from the demo's day. */
export const councilDay = (today: string): string => addDays(today, TO_COUNCIL);

/** Where the clock stands when everything is there, ISO UTC. */
export const demoMorning = (today: string): string => fromLocal({ day: today, ms: (10 * 60 + 12) * MINUTE });
/** When the newest letter came. */
export const demoPost = (today: string): string => fromLocal({ day: today, ms: (7 * 60 + 48) * MINUTE });
