import type { Feel, Id, Time, Variable } from '@samskab/definition';
import { readLiteral, writeLiteral } from './literal.ts';
import { tokensOf } from './tokens.ts';

export const units = ['hours', 'days', 'weeks', 'months', 'years'] as const;
export type Unit = (typeof units)[number];
export type Span = { n: number; unit: Unit };

/** A deadline as one says it. `shift`: so long before or after the day. */
export type ShownTime =
  | { is: 'workingDays'; n: number }
  | ({ is: 'duration' } & Span)
  | ({ is: 'cycle' } & Span)
  | { is: 'day'; date: string }
  | { is: 'variable'; id: Id; shift?: Span & { way: 'before' | 'after' } }
  | { is: 'window'; from: string; to: string }
  | { is: 'feel'; member: 'date' | 'duration' | 'cycle' | 'workingDays'; feel: Feel };

const letters: { [U in Unit]: string } = { hours: 'H', days: 'D', weeks: 'W', months: 'M', years: 'Y' };
const iso = /^P(?:(\d+)([DWMY])|T(\d+)H)$/;

const spanText = ({ n, unit }: Span): string => (unit === 'hours' ? `PT${n}H` : `P${n}${letters[unit]}`);

function readSpan(text: string): Span | undefined {
  const [, n, letter, hours] = iso.exec(text) ?? [];
  if (hours !== undefined) return { n: Number(hours), unit: 'hours' };
  const unit = units.find((each) => each !== 'hours' && letters[each] === letter);
  return unit && { n: Number(n), unit };
}

const inQuotes = (feel: Feel, pattern: RegExp): string | undefined => pattern.exec(feel)?.[1];
const durationFeel = (span: Span): Feel => `duration("${spanText(span)}")`;

const spanOf = (feel: Feel): Span | undefined => readSpan(inQuotes(feel, /^duration\("([^"]*)"\)$/) ?? '');

function readShifted(feel: Feel, variables: readonly Variable[]): ShownTime | undefined {
  const [, id = '', sign, text] = /^([\p{L}_][\p{L}\p{N}_]*)(?: ([+-]) duration\("([^"]*)"\))?$/u.exec(feel) ?? [];
  if (!variables.some((variable) => variable.id === id)) return undefined;
  if (sign === undefined) return { is: 'variable', id };
  const span = readSpan(text ?? '');
  return span && { is: 'variable', id, shift: { ...span, way: sign === '+' ? 'after' : 'before' } };
}

function readDate(feel: Feel, variables: readonly Variable[]): ShownTime {
  const date = readLiteral('date', tokensOf(feel));
  if (typeof date === 'string') return { is: 'day', date };
  return readShifted(feel, variables) ?? { is: 'feel', member: 'date', feel };
}

/** A deadline as it is said; what cannot be said in these words stays an expression. */
export function readTime(time: Time, variables: readonly Variable[]): ShownTime {
  if ('window' in time) return { is: 'window', ...time.window };
  if ('date' in time) return readDate(time.date, variables);
  if ('duration' in time) {
    const span = spanOf(time.duration);
    return span ? { is: 'duration', ...span } : { is: 'feel', member: 'duration', feel: time.duration };
  }
  if ('cycle' in time) {
    const span = readSpan(inQuotes(time.cycle, /^"R\/(P[^"]*)"$/) ?? '');
    return span ? { is: 'cycle', ...span } : { is: 'feel', member: 'cycle', feel: time.cycle };
  }
  return /^\d+$/.test(time.workingDays)
    ? { is: 'workingDays', n: Number(time.workingDays) }
    : { is: 'feel', member: 'workingDays', feel: time.workingDays };
}

export function writeTime(shown: ShownTime): Time {
  switch (shown.is) {
    case 'workingDays':
      return { workingDays: String(shown.n) };
    case 'duration':
      return { duration: durationFeel(shown) };
    case 'cycle':
      return { cycle: `"R/${spanText(shown)}"` };
    case 'day':
      return { date: writeLiteral('date', shown.date) };
    case 'variable':
      return {
        date: shown.shift
          ? `${shown.id} ${shown.shift.way === 'after' ? '+' : '-'} ${durationFeel(shown.shift)}`
          : shown.id,
      };
    case 'window':
      return { window: { from: shown.from, to: shown.to } };
    case 'feel':
      return { [shown.member]: shown.feel } as Time;
  }
}
