import { longDate } from '../format/date.ts';

type Told = { at: string; text: string; actor: string | null };

/** When, and by whom unless the line itself begins with it. */
export const byline = ({ at, text, actor }: Told): string =>
  [longDate(at), text.startsWith(`${actor}:`) ? null : actor].filter(Boolean).join(', ');
