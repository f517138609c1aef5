import { addDays, type Calendar, type Window } from '@samskab/calendar';
import * as fc from 'fast-check';

export const plain: Calendar = { officeHolidays: [] };

/** Days from 1996, when the EU rule of summer time began, to 2095. */
export const day = fc.integer({ min: 0, max: 36_500 }).map((days) => addDays('1996-01-01', days));

export const instant = fc
  .integer({ min: Date.UTC(1996, 0, 2), max: Date.UTC(2095, 0, 1) })
  .map((ms) => new Date(ms).toISOString());

export const monthDay = day.map((each) => each.slice(5));

export const window: fc.Arbitrary<Window> = fc.record({ from: monthDay, to: monthDay });
