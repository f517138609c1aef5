import type { Variable } from '@samskab/definition';
import type { Condition, Row } from './condition.ts';
import { choicesOf, kindOfType } from './kinds.ts';
import type { Fixed, ValueKind } from './literal.ts';

/** A row with the word before it; the first has none that counts. */
export type Joined = { joiner: 'and' | 'or'; row: Row };

export const flatRows = (condition: Condition): Joined[] =>
  condition.flatMap((group, at) =>
    group.map((row, inGroup): Joined => ({ joiner: at > 0 && inGroup === 0 ? 'or' : 'and', row })),
  );

export const groupedRows = (rows: readonly Joined[]): Condition =>
  rows.reduce<Condition>(
    (groups, { joiner, row }, at) =>
      at === 0 || joiner === 'or' ? [...groups, [row]] : [...groups.slice(0, -1), [...(groups.at(-1) ?? []), row]],
    [],
  );

const first: { [K in ValueKind]?: Fixed } = { boolean: true, money: 0, number: 0 };

/** The value a comparison begins with; undefined where one can only ask whether there is any. */
export const firstValue = ({ type }: Variable): Fixed | undefined => choicesOf(type)[0] ?? first[kindOfType(type)];

/** What one asks about a variable first. */
export function newRow(variable: Variable): Row {
  const value = firstValue(variable);
  return value === undefined
    ? { variable: variable.id, sign: '!=', against: { is: 'nothing' } }
    : { variable: variable.id, sign: '=', against: { is: 'fixed', value } };
}
