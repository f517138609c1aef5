import { addDays, isDay } from '@samskab/calendar';
import type { Variant } from '@samskab/workflows/scenario';

type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };

const DAY_MS = 86_400_000;
export const daysFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** A story told so many days later: every date in it, the ones people write included. */
export const moved = (variant: Variant, days: number): Variant =>
  edited(variant, (text) => (isDay(text) ? addDays(text, days) : text));

/** A story told of another town, or under another name: words as they stand → the words instead. */
export const renamed = (variant: Variant, words: Readonly<Record<string, string>>): Variant =>
  edited(variant, (text) => Object.entries(words).reduce((all, [from, to]) => all.replaceAll(from, to), text));

function edited(variant: Variant, text: (one: string) => string): Variant {
  const edit = (value: Plain): Plain => {
    if (typeof value === 'string') return text(value);
    if (Array.isArray(value)) return value.map(edit);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, edit(one)]));
  };
  // A scenario is JSON; only its texts are others.
  return edit(variant as unknown as Plain) as unknown as Variant;
}
