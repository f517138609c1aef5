import type { Feel, Id, Type, Variable } from '@samskab/definition';
import { kindOfType } from './kinds.ts';
import { readLiteral, writeLiteral, type Fixed } from './literal.ts';
import { tokensOf } from './tokens.ts';

/** An expression as one meets it: written out, taken from a variable, one of the words a place knows, or worked out. */
export type Shown =
  | { is: 'nothing' }
  | { is: 'fixed'; value: Fixed }
  | { is: 'variable'; id: Id }
  | { is: 'word'; word: string }
  | { is: 'feel'; feel: Feel };

export type Place = {
  /** What the expression must give; anything when absent. */
  gives?: Type;
  variables: readonly Variable[];
  /** What may stand there instead of an expression: `all` and `rest` of an amount. */
  words?: readonly string[];
};

export function readValue(feel: Feel | undefined, { gives, variables, words = [] }: Place): Shown {
  if (feel === undefined) return { is: 'nothing' };
  if (words.includes(feel)) return { is: 'word', word: feel };
  if (variables.some(({ id }) => id === feel)) return { is: 'variable', id: feel };
  const value = readLiteral(kindOfType(gives), tokensOf(feel));
  return value === undefined ? { is: 'feel', feel } : { is: 'fixed', value };
}

export function writeValue(shown: Shown, { gives }: Place): Feel | undefined {
  switch (shown.is) {
    case 'nothing':
      return undefined;
    case 'fixed':
      return writeLiteral(kindOfType(gives), shown.value);
    case 'variable':
      return shown.id;
    case 'word':
      return shown.word;
    case 'feel':
      return shown.feel;
  }
}
