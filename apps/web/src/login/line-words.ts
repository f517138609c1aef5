import type { StartLine } from '@samskab/contracts';
import { daysUntil, shortDate, weekdayOf } from '../format/date.ts';
import { t } from '../texts/texts.ts';

/** `here`: a token; `due`: someone must act; `wrong`: something to mend; `plain`: to know. */
export type LineSign = 'here' | 'due' | 'wrong' | 'plain';
type Said = { sign: LineSign; text: string };
type Say = { [K in StartLine['kind']]: (line: Extract<StartLine, { kind: K }>, now: string) => Said };

const week = 7;
const { lines } = t.shell.start;

/** "onsdag" within a week, else "16. dec.". */
const dayName = (at: string, now: string): string => (daysUntil(at, now) < week ? weekdayOf(at) : shortDate(at));

const words: Say = {
  decides: ({ title, at }, now) => ({ sign: 'here', text: lines.decides(dayName(at, now), title) }),
  input: ({ town }) => ({ sign: 'plain', text: lines.input(town) }),
  letters: ({ count }) => ({ sign: 'due', text: lines.letters(count) }),
  quiet: ({ town, days }) => ({ sign: 'plain', text: lines.quiet(town, days) }),
  item: ({ number, title }) => ({ sign: 'here', text: lines.item(number, title) }),
  disqualified: ({ count }) => ({ sign: 'plain', text: lines.disqualified(count) }),
  faults: ({ name, faults }) => ({ sign: 'wrong', text: lines.faults(name, faults) }),
  running: ({ version, cases }) => ({ sign: 'plain', text: lines.running(version, cases) }),
};

/** What waits, as it is said on a card. */
export const lineWords = (line: StartLine, now: string): Said =>
  (words[line.kind] as (line: StartLine, now: string) => Said)(line, now);
