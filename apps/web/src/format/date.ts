const months = ['jan.', 'feb.', 'mar.', 'apr.', 'maj', 'juni', 'juli', 'aug.', 'sep.', 'okt.', 'nov.', 'dec.'];
const weekdays = ['søn.', 'man.', 'tirs.', 'ons.', 'tors.', 'fre.', 'lør.'];
const wholeWeekdays = ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'];
const dayMs = 86_400_000;

type Parts = { year: number; month: number; day: number; hour: number; minute: number };

const copenhagen = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Copenhagen',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  hourCycle: 'h23',
});

/** An instant, or a date, as the clock on the town hall shows it. */
function partsOf(iso: string): Parts {
  const parts = copenhagen.formatToParts(new Date(iso.length === 10 ? `${iso}T12:00:00Z` : iso));
  const get = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  return { year: get('year'), month: get('month'), day: get('day'), hour: get('hour'), minute: get('minute') };
}

const monthName = (month: number): string => months[month - 1] ?? '';

/** "16. dec." */
export function shortDate(iso: string): string {
  const { day, month } = partsOf(iso);
  return `${day}. ${monthName(month)}`;
}

/** "16. dec. 2026" */
export const longDate = (iso: string): string => `${shortDate(iso)} ${partsOf(iso).year}`;

const weekdayIndex = (iso: string): number => new Date(`${isoDate(iso)}T12:00:00Z`).getUTCDay();

/** "onsdag" */
export const weekdayOf = (iso: string): string => wholeWeekdays[weekdayIndex(iso)] ?? '';

/** "man. 14. dec. 2026" */
export const weekdayDate = (iso: string): string => `${weekdays[weekdayIndex(iso)]} ${longDate(iso)}`;

/** "16. dec." in this year, "27. juni 2027" in another. */
export const dateSeenFrom = (iso: string, now: string): string =>
  partsOf(iso).year === partsOf(now).year ? shortDate(iso) : longDate(iso);

/** "kl. 9.12" */
export function timeOfDay(iso: string): string {
  const { hour, minute } = partsOf(iso);
  return `kl. ${hour}.${String(minute).padStart(2, '0')}`;
}

/** The day in Copenhagen, `YYYY-MM-DD`. */
export function isoDate(iso: string): string {
  const { year, month, day } = partsOf(iso);
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** How many midnights lie between; negative when it is past. */
export const daysUntil = (iso: string, now: string): number =>
  Math.round((Date.parse(`${isoDate(iso)}T00:00:00Z`) - Date.parse(`${isoDate(now)}T00:00:00Z`)) / dayMs);

/** The last day one can act: a deadline at midnight is over when that day begins. */
export const lastDay = (iso: string): string => new Date(Date.parse(iso) - 1).toISOString();

/** The beginning of a working day (8.00 in Copenhagen, near enough in summer time) on a date, as an instant. */
export const morningOf = (date: string): string => `${date}T07:00:00.000Z`;
