import type { Feel, Process } from '@samskab/definition';
import { namesIn } from '../graph/names.ts';
import { outputsOf, setAt } from '../graph/touches.ts';

/**
 * Whether an amount is at most another, as far as the drawing says so: it is the same, it is a `min` over it, a choice
 * compares the two, or it is a variable that one mapping alone sets to such a `min`.
 */
export const isWithin = (process: Process, amount: Feel, other: Feel): boolean =>
  isSame(amount, other) ||
  argumentsOfMin(amount).some((argument) => isSame(argument, other)) ||
  process.flows.some(({ when }) => when !== undefined && compares(when, amount, other)) ||
  (isVariable(amount) && definitions(process, amount).some((feel) => isWithin(process, feel, other)));

const bare = (feel: Feel): string => feel.replaceAll(/\s/g, '');
const isSame = (a: Feel, b: Feel): boolean => bare(a) === bare(b);
const isVariable = (feel: Feel): boolean => namesIn(feel).has(feel.trim());

const argumentsOfMin = (feel: Feel): string[] => {
  const inside = /^min\(([^()]*)\)$/.exec(bare(feel))?.[1];
  return inside === undefined ? [] : inside.split(',');
};

const compares = (when: Feel, amount: Feel, other: Feel): boolean =>
  bare(when)
    .split('and')
    .some((part) => [`${bare(amount)}<=${bare(other)}`, `${bare(other)}>=${bare(amount)}`].includes(part));

/** What sets the variable, if one mapping alone does. */
const definitions = ({ nodes }: Process, variable: string): Feel[] => {
  const setters = nodes.filter((node) => setAt(node).includes(variable));
  const mappings = setters.flatMap(outputsOf).filter(({ to }) => to === variable);
  const [only] = mappings;
  return setters.length === 1 && mappings.length === 1 && only && !namesIn(only.from).has(variable) ? [only.from] : [];
};
