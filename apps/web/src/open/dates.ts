import { isoDate, lastDay, longDate, timeOfDay } from '../format/date.ts';
import { open } from '../texts/open.ts';

const weekdays = ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'];
const months = [
  ...['januar', 'februar', 'marts', 'april', 'maj', 'juni'],
  ...['juli', 'august', 'september', 'oktober', 'november', 'december'],
];

/** "onsdag 16. december", with the year when it is another than now. */
export function dayInWords(iso: string, now: string): string {
  const [year = '', month = '', day = ''] = isoDate(iso).split('-');
  const weekday = weekdays[new Date(`${isoDate(iso)}T12:00:00Z`).getUTCDay()];
  const words = `${weekday} ${Number(day)}. ${months[Number(month) - 1]}`;
  return isoDate(now).startsWith(year) ? words : `${words} ${year}`;
}

/** A deadline at midnight is met on the day before. */
export const lastDayInWords = (iso: string, now: string): string => dayInWords(lastDay(iso), now);

/** "i dag kl. 9.12", "12. nov. 2026" */
export const updatedWhen = (iso: string, now: string): string =>
  isoDate(iso) === isoDate(now) ? open.foot.today(timeOfDay(iso)) : longDate(iso);
