import type { Id, Time, Type } from '@samskab/definition';
import type { Answered, Ask, Question } from '../types/ask.ts';
import type { Data } from '../types/json.ts';

/** What FEEL says of an expression; `types` tells a date from a text. */
export type Evaluate = (feel: string, scope: Data, types: Record<Id, Type>) => Answered;
/** When a time is, counted from `from` (ISO UTC); it evaluates what the drawing says by `evaluate`. */
export type ResolveTime = (time: Time, from: string, evaluate: (feel: string) => Answered) => Answered;

/** Computes the answers as a case runs: expressions by FEEL, times by the municipality's calendar. */
export const computedAsk = ({ evaluate, resolveTime }: { evaluate: Evaluate; resolveTime: ResolveTime }): Ask => {
  const evaluated = ({ feel, scope, types }: Extract<Question, { feel: string }>) => evaluate(feel, scope, types);
  const kinds: { [K in Question['kind']]: (question: Extract<Question, { kind: K }>) => Answered } = {
    condition: evaluated,
    items: evaluated,
    until: evaluated,
    value: evaluated,
    time: ({ time, from, scope, types }) => resolveTime(time, from, (feel) => evaluate(feel, scope, types)),
  };
  return <K extends Question['kind']>(question: Extract<Question, { kind: K }>) => kinds[question.kind as K](question);
};
