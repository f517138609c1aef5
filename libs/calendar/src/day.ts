/** A calendar day, `YYYY-MM-DD`; sorts as text. */
export type Day = string;

const dayLength = 86_400_000;
const pattern = /^[1-9]\d{3}-\d{2}-\d{2}$/;

/** Days since 1 January 1970. */
export const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00.000Z`) / dayLength;

export const dayOf = (number: number): Day => new Date(number * dayLength).toISOString().slice(0, 10);

/** Whether the text is a day that exists: 2027-02-29 is none. */
export const isDay = (text: string): boolean => {
  const number = pattern.test(text) ? dayNumber(text) : Number.NaN;
  return Number.isFinite(number) && dayOf(number) === text;
};

export const addDays = (day: Day, days: number): Day => dayOf(dayNumber(day) + days);

/** Monday is 1, Sunday is 7. */
export const weekday = (day: Day): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** The day of a year that `MM-DD` names; 29 February is the 28th where there is none. */
export const dayInYear = (year: number, monthDay: string): Day => {
  const day = `${String(year).padStart(4, '0')}-${monthDay}`;
  return isDay(day) ? day : addDays(`${day.slice(0, 8)}01`, 27);
};

const lastOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Months on, keeping the day of the month or, where the month is too short, its last day: 31 January + 1 is 28 February. */
export const addMonths = (day: Day, months: number): Day => {
  const total = yearOf(day) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const year = Math.floor(total / 12);
  const month = (total % 12) + 1;
  const inMonth = Math.min(Number(day.slice(8)), lastOfMonth(year, month));
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(inMonth).padStart(2, '0')}`;
};
