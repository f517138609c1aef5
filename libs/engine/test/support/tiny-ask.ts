import type { Answered, Ask, Question } from '../../src/index.ts';
import type { Data, Json } from '../../src/index.ts';

const DAY = 86_400_000;
const later = (from: string, days: number): string => new Date(Date.parse(from) + days * DAY).toISOString();

/** What a few FEEL expressions say: literals, names, `a = b`, `a + b`. Enough for a test to be read, and no more. */
const tiny = (feel: string, scope: Data): Answered => {
  const [left, right] = feel.split(' = ');
  if (right !== undefined) return same(tiny(left as string, scope), tiny(right, scope));
  if (feel.includes(' + ')) return sum(feel.split(' + ').map((part) => tiny(part, scope)));
  if (Object.hasOwn(scope, feel)) return { value: scope[feel] as Json };
  try {
    return { value: JSON.parse(feel) as Json };
  } catch {
    return { fault: `unknown: ${feel}` };
  }
};

const same = (a: Answered, b: Answered): Answered =>
  'fault' in a ? a : 'fault' in b ? b : { value: JSON.stringify(a.value) === JSON.stringify(b.value) };
const sum = (parts: Answered[]): Answered => {
  const numbers = parts.map((part) => ('value' in part ? part.value : null));
  return numbers.every((part) => typeof part === 'number')
    ? { value: numbers.reduce((total, part) => total + part, 0) }
    : { fault: 'no numbers' };
};

/** Times in whole days: `{ duration: '10' }` is ten days; a date is an instant, or a variable that holds one. */
const when = ({ time, from, scope }: Extract<Question, { kind: 'time' }>): Answered => {
  if ('window' in time) return { value: windowAfter(from, time.window) };
  const feel =
    'date' in time ? time.date : 'duration' in time ? time.duration : 'cycle' in time ? time.cycle : time.workingDays;
  const found = tiny(feel, scope);
  if ('fault' in found || 'date' in time) return found;
  return typeof found.value === 'number' ? { value: later(from, found.value) } : { fault: 'no days' };
};

const windowAfter = (from: string, window: { from: string; to: string }): string => {
  const day = from.slice(5, 10);
  if (day >= window.from && day <= window.to) return from;
  const year = Number(from.slice(0, 4)) + (day < window.from ? 0 : 1);
  return `${year}-${window.from}T00:00:00.000Z`;
};

/** Answers by the drawing, unless a site has an answer of its own: one for good, or several in turn. */
export const tinyAsk = (scripted: Record<string, Answered | Answered[]> = {}): Ask => {
  const turns = new Map<string, number>();
  return (question) => {
    const { site } = question;
    const own = scripted[site];
    const turn = turns.get(site) ?? 0;
    turns.set(site, turn + 1);
    if (Array.isArray(own)) return own[Math.min(turn, own.length - 1)] as Answered;
    if (own) return own;
    return question.kind === 'time' ? when(question) : tiny(question.feel, question.scope);
  };
};
