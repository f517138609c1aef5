import { addDays, yearOf, type Day } from './day.ts';

/** What a municipality decides for itself. `officeHolidays`: days of every year (`MM-DD`) on which the town hall is shut. */
export type Calendar = { officeHolidays: readonly string[]; closed?: readonly Day[] };

/** Constitution day, Christmas Eve and New Year's Eve, as in most municipalities. */
export const usualCalendar: Calendar = { officeHolidays: ['06-05', '12-24', '12-31'] };

/** Easter Sunday by the Gregorian rule (Meeus, Jones, Butcher). */
export const easter = (year: number): Day => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  const month = Math.floor(f / 31);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String((f % 31) + 1).padStart(2, '0')}`;
};

const fixed = ['01-01', '12-25', '12-26'];
/** Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension Day, Whit Sunday and Monday. */
const fromEaster = [-3, -2, 0, 1, 39, 49, 50];
/** Great Prayer Day, a holiday for the last time in 2023 (lov nr. 214 af 6. marts 2023). */
const greatPrayerDay = 26;
const lastGreatPrayerDay = 2023;

/** The public holidays of a year, in order. */
export const publicHolidays = (year: number): Day[] => {
  const movable = year <= lastGreatPrayerDay ? [...fromEaster, greatPrayerDay] : fromEaster;
  return [
    ...fixed.map((day) => `${String(year).padStart(4, '0')}-${day}`),
    ...movable.map((days) => addDays(easter(year), days)),
  ].sort();
};

export const isHoliday = (day: Day, { officeHolidays, closed = [] }: Calendar): boolean =>
  officeHolidays.includes(day.slice(5)) || closed.includes(day) || publicHolidays(yearOf(day)).includes(day);
