import type { KindName } from './kind.ts';

/** `takes`: the kinds of the arguments; those from `least` on may be left out, and the last may repeat if `more`. */
export type Signature = { takes: KindName[]; least?: number; more?: boolean; gives: KindName };

/**
 * Every function an expression may use. None knows the clock, none takes a pattern (a pattern can be made to run for
 * hours), and all give the same for the same arguments.
 */
export const functions: Readonly<Record<string, Signature>> = {
  // numbers
  abs: { takes: ['any'], gives: 'any' },
  ceiling: { takes: ['number', 'number'], least: 1, gives: 'number' },
  decimal: { takes: ['number', 'number'], gives: 'number' },
  even: { takes: ['number'], gives: 'boolean' },
  floor: { takes: ['number', 'number'], least: 1, gives: 'number' },
  max: { takes: ['any'], more: true, gives: 'number' },
  mean: { takes: ['any'], more: true, gives: 'number' },
  min: { takes: ['any'], more: true, gives: 'number' },
  modulo: { takes: ['number', 'number'], gives: 'number' },
  odd: { takes: ['number'], gives: 'boolean' },
  'round down': { takes: ['number', 'number'], gives: 'number' },
  'round half down': { takes: ['number', 'number'], gives: 'number' },
  'round half up': { takes: ['number', 'number'], gives: 'number' },
  'round up': { takes: ['number', 'number'], gives: 'number' },
  sum: { takes: ['any'], more: true, gives: 'number' },
  // texts
  contains: { takes: ['text', 'text'], gives: 'boolean' },
  'ends with': { takes: ['text', 'text'], gives: 'boolean' },
  'lower case': { takes: ['text'], gives: 'text' },
  'starts with': { takes: ['text', 'text'], gives: 'boolean' },
  string: { takes: ['any'], gives: 'text' },
  'string join': { takes: ['list', 'text'], least: 1, gives: 'text' },
  'string length': { takes: ['text'], gives: 'number' },
  substring: { takes: ['text', 'number', 'number'], least: 2, gives: 'text' },
  'substring after': { takes: ['text', 'text'], gives: 'text' },
  'substring before': { takes: ['text', 'text'], gives: 'text' },
  'upper case': { takes: ['text'], gives: 'text' },
  // lists
  all: { takes: ['any'], more: true, gives: 'boolean' },
  any: { takes: ['any'], more: true, gives: 'boolean' },
  append: { takes: ['list', 'any'], more: true, gives: 'list' },
  concatenate: { takes: ['list'], more: true, gives: 'list' },
  count: { takes: ['list'], gives: 'number' },
  'distinct values': { takes: ['list'], gives: 'list' },
  'index of': { takes: ['list', 'any'], gives: 'list' },
  'list contains': { takes: ['list', 'any'], gives: 'boolean' },
  reverse: { takes: ['list'], gives: 'list' },
  sublist: { takes: ['list', 'number', 'number'], least: 2, gives: 'list' },
  // logic
  not: { takes: ['boolean'], gives: 'boolean' },
  // time: `date` takes a text, or year, month and day
  date: { takes: ['any', 'number', 'number'], least: 1, gives: 'date' },
  duration: { takes: ['text'], gives: 'duration' },
  'years and months duration': { takes: ['date', 'date'], gives: 'duration' },
};

export const functionNames: readonly string[] = Object.keys(functions);
