import { checkExpression } from '@samskab/expression';
import type { Feel, Id } from '@samskab/definition';
import { remembered } from './graph.ts';

const none: ReadonlySet<string> = new Set();

/** The names an expression reads: with none known, each is an unknown one. */
export const namesIn: (feel: Feel) => ReadonlySet<Id> = remembered(
  (feel) =>
    new Set(
      checkExpression(feel, none).flatMap(({ code, from, to }) =>
        code === 'unknownName' ? [feel.slice(from, to)] : [],
      ),
    ),
);
