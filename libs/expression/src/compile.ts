import { evaluate, FeelFunction } from 'feelin';
import { inspect, type Checked } from './check/check.ts';
import { anything } from './check/kind.ts';

/** An expression ready to run: the names it reads, and what to call with their values in that order. */
export type Compiled = {
  names: string[];
  mayBeNull: ReadonlySet<string>;
  saysNull: boolean;
  run: (values: unknown[]) => { value: unknown; warnings: ReturnType<typeof evaluate>['warnings'] };
};
export type Refused = { refused: string };

/** An `if` whose condition is neither true nor false: FEEL would quietly take the `else`. */
export class NoBranch extends Error {}

const strictName = '_strict';
const strict = new FeelFunction(
  (value: unknown) => {
    if (typeof value !== 'boolean') throw new NoBranch();
    return value;
  },
  ['value'],
);

const withStrictBranches = (feel: string, { conditions }: Checked): string => {
  const opens = conditions.map(({ from }) => ({ at: from, text: `${strictName}(` }));
  const closes = conditions.map(({ to }) => ({ at: to, text: ')' }));
  return [...closes, ...opens]
    .sort((a, b) => b.at - a.at)
    .reduce((text, { at, text: insert }) => text.slice(0, at) + insert + text.slice(at), feel);
};

/**
 * feelin has no way to parse once and run often, but a FEEL function is parsed once and its warnings go on being written
 * to the list that came with it: so the expression becomes the body of a function of the names it reads.
 */
const build = (feel: string): Compiled | Refused => {
  const checked = inspect(feel, () => ({ kind: anything }));
  const [problem] = checked.problems;
  if (problem) return { refused: problem.message };
  const names = [...checked.used];
  const body = withStrictBranches(feel, checked);
  const { value, warnings } = evaluate(`function(${[strictName, ...names].join(', ')}) (\n${body}\n)`);
  const run: Compiled['run'] = (values) => {
    warnings.length = 0;
    return { value: (value as FeelFunction).fn(strict, ...values), warnings };
  };
  return { names, mayBeNull: checked.mayBeNull, saysNull: checked.saysNull, run };
};

const kept = new Map<string, Compiled | Refused>();
const mostKept = 2000;

/** Parses and checks an expression the first time it is seen; the same text always compiles to the same. */
export const compile = (feel: string): Compiled | Refused => {
  const known = kept.get(feel);
  if (known) return known;
  if (kept.size >= mostKept) kept.clear();
  const compiled = build(feel);
  kept.set(feel, compiled);
  return compiled;
};
