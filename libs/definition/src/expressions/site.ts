import type { Feel } from '../basics.ts';
import type { Path } from '../fault.ts';
import type { Time } from '../time.ts';
import type { Type } from '../type.ts';

/** What an expression must give; not said where anything will do. */
export type Gives = Type | 'duration';

/** An expression where it stands. A `condition` decides a way or what is shown, and may read nothing personal. */
export type Site = { at: Path; feel: Feel; gives?: Gives; condition?: boolean };

export const condition = (at: Path, feel: Feel | undefined): Site[] =>
  feel === undefined ? [] : [{ at, feel, gives: 'boolean', condition: true }];

export const value = (at: Path, feel: Feel | undefined, gives?: Gives): Site[] =>
  feel === undefined ? [] : [{ at, feel, ...(gives === undefined ? {} : { gives }) }];

export const time = (at: Path, given: Time | undefined): Site[] => {
  if (given === undefined || 'window' in given) return [];
  if ('date' in given) return value([...at, 'date'], given.date, 'date');
  if ('duration' in given) return value([...at, 'duration'], given.duration, 'duration');
  if ('cycle' in given) return value([...at, 'cycle'], given.cycle, 'text');
  return value([...at, 'workingDays'], given.workingDays, 'number');
};
