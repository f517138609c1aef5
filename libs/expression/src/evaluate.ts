import { compile, NoBranch, type Compiled } from './compile.ts';
import type { Json, Types } from './types.ts';
import { NotJson, toFeel, toJson } from './values.ts';
import { faults, warnings } from './words.ts';

export type Scope = Readonly<Record<string, Json>>;
export type Evaluated<T extends Json = Json> = { value: T } | { fault: string };

const valueOf = (scope: Scope, name: string): Json => (Object.hasOwn(scope, name) ? (scope[name] ?? null) : null);

const run = ({ names, mayBeNull, saysNull, run }: Compiled, scope: Scope, types: Types): Evaluated => {
  const empty = names.find((name) => valueOf(scope, name) === null && !mayBeNull.has(name));
  if (empty !== undefined) return { fault: faults.empty(empty) };
  const values = names.map((name) =>
    toFeel(valueOf(scope, name), Object.hasOwn(types, name) ? types[name] : undefined),
  );
  const result = run(values);
  const [warning] = result.warnings;
  if (warning) return { fault: warnings[warning.type] };
  const value = toJson(result.value ?? null);
  return value === null && !saysNull ? { fault: faults.noResult } : { value };
};

const reason = (error: unknown): string => {
  if (error instanceof NoBranch) return faults.noCondition;
  return error instanceof NotJson ? faults.notJson : faults.failed;
};

/**
 * The value of an expression over what a case knows. Never throws: what feelin warns about, a name without a value (unless
 * the expression compares it with null), no value at all, or a value that is not JSON is a fault (Danish). Variables of
 * type date are `YYYY-MM-DD` in the scope and FEEL dates in the expression; results come back as `YYYY-MM-DD` and `P…`.
 * `types` are the variables' types; a name without one is a date if its value looks like one.
 */
export const evaluate = (feel: string, scope: Scope, types: Types = {}): Evaluated => {
  try {
    const compiled = compile(feel);
    return 'refused' in compiled ? { fault: compiled.refused } : run(compiled, scope, types);
  } catch (error) {
    return { fault: reason(error) };
  }
};

/** As `evaluate`, where only true and false are answers. */
export const evaluateCondition = (feel: string, scope: Scope, types: Types = {}): Evaluated<boolean> => {
  const answer = evaluate(feel, scope, types);
  if ('fault' in answer) return answer;
  return typeof answer.value === 'boolean' ? { value: answer.value } : { fault: faults.noCondition };
};
