import type { Feel } from '@samskab/definition';
import type { Token } from './tokens.ts';

/** A value written out. Money is øre, a date `YYYY-MM-DD`. */
export type Fixed = string | number | boolean;

/** What a value is, for those who write it. */
export type ValueKind = 'text' | 'number' | 'money' | 'date' | 'boolean' | 'choice' | 'other';

const day = /^\d{4}-\d{2}-\d{2}$/;

/** A FEEL number has no exponent. */
const figure = (value: number): string =>
  Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(10).replace(/0+$/, '');

/** A value as FEEL. */
export function writeLiteral(kind: ValueKind, value: Fixed): Feel {
  if (typeof value !== 'string') return typeof value === 'number' ? figure(value) : String(value);
  return kind === 'date' ? `date(${JSON.stringify(value)})` : JSON.stringify(value);
}

function unquoted(text: string): string | undefined {
  try {
    return JSON.parse(text) as string;
  } catch {
    return undefined;
  }
}

const textOf = ([first, ...rest]: readonly Token[]): string | undefined =>
  first?.is === 'text' && rest.length === 0 ? unquoted(first.text) : undefined;

function figureOf(tokens: readonly Token[]): number | undefined {
  const [sign, last] = tokens.length === 2 && tokens[0]?.text === '-' ? [-1, tokens[1]] : [1, tokens[0]];
  return last?.is === 'figure' && tokens.length === (sign < 0 ? 2 : 1) ? sign * Number(last.text) : undefined;
}

function dateOf(tokens: readonly Token[]): string | undefined {
  const [word, open, inner, close, ...rest] = tokens;
  if (word?.text !== 'date' || open?.text !== '(' || close?.text !== ')' || rest.length > 0 || !inner) return undefined;
  const text = textOf([inner]);
  return text !== undefined && day.test(text) ? text : undefined;
}

const booleanOf = ([word, ...rest]: readonly Token[]): boolean | undefined => {
  if (rest.length > 0) return undefined;
  return word?.text === 'true' ? true : word?.text === 'false' ? false : undefined;
};

const oreOf = (tokens: readonly Token[]): number | undefined => {
  const value = figureOf(tokens);
  return Number.isSafeInteger(value) ? value : undefined;
};

const readers: { [K in ValueKind]: (tokens: readonly Token[]) => Fixed | undefined } = {
  text: textOf,
  choice: textOf,
  number: figureOf,
  money: oreOf,
  date: dateOf,
  boolean: booleanOf,
  other: (tokens) => textOf(tokens) ?? dateOf(tokens) ?? booleanOf(tokens),
};

/** The value a few tokens write out; undefined when they are no value of the kind. */
export const readLiteral = (kind: ValueKind, tokens: readonly Token[]): Fixed | undefined => readers[kind](tokens);
