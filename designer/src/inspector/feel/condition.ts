import type { Feel, Id, Variable } from '@samskab/definition';
import { kindOfType } from './kinds.ts';
import { readLiteral, writeLiteral, type Fixed } from './literal.ts';
import { tokensOf, type Token } from './tokens.ts';

export const signs = ['=', '!=', '<', '<=', '>', '>='] as const;
export type Sign = (typeof signs)[number];

/** What a variable is held against; `nothing`: whether it has a value at all. */
export type Against = { is: 'fixed'; value: Fixed } | { is: 'variable'; id: Id } | { is: 'nothing' };
export type Row = { variable: Id; sign: Sign; against: Against };

/** True when every row of one of the groups is: `and` binds closer than `or`. */
export type Condition = Row[][];

type Known = ReadonlyMap<Id, Variable>;

const splitBy = (tokens: readonly Token[], word: string): Token[][] =>
  tokens.reduce<Token[][]>(
    (parts, token) =>
      token.is === 'name' && token.text === word
        ? [...parts, []]
        : [...parts.slice(0, -1), [...(parts.at(-1) ?? []), token]],
    [[]],
  );

const asSign = (token: Token | undefined): Sign | undefined => signs.find((sign) => sign === token?.text);

function readAgainst(variable: Variable, sign: Sign, tokens: readonly Token[], known: Known): Against | undefined {
  const [only, ...more] = tokens;
  const value = readLiteral(kindOfType(variable.type), tokens);
  if (value !== undefined) return { is: 'fixed', value };
  if (more.length > 0 || only?.is !== 'name') return undefined;
  if (only.text === 'null') return sign === '=' || sign === '!=' ? { is: 'nothing' } : undefined;
  return known.has(only.text) ? { is: 'variable', id: only.text } : undefined;
}

function readRow([name, compare, ...rest]: readonly Token[], known: Known): Row | undefined {
  const variable = known.get(name?.text ?? '');
  const sign = asSign(compare);
  if (!variable || !sign) return undefined;
  const against = readAgainst(variable, sign, rest, known);
  return against && { variable: variable.id, sign, against };
}

/** The rows of a condition; undefined when it says more than rows can. */
export function readCondition(feel: Feel, variables: readonly Variable[]): Condition | undefined {
  const known = new Map(variables.map((variable) => [variable.id, variable]));
  const groups = splitBy(tokensOf(feel), 'or').map((group) =>
    splitBy(group, 'and').map((tokens) => readRow(tokens, known)),
  );
  return groups.every((group) => group.every((row) => row !== undefined)) ? (groups as Condition) : undefined;
}

function writeRow({ variable, sign, against }: Row, known: Known): string {
  const right =
    against.is === 'nothing'
      ? 'null'
      : against.is === 'variable'
        ? against.id
        : writeLiteral(kindOfType(known.get(variable)?.type), against.value);
  return `${variable} ${sign} ${right}`;
}

/** The rows as FEEL; undefined when there are none. */
export function writeCondition(condition: Condition, variables: readonly Variable[]): Feel | undefined {
  const known = new Map(variables.map((variable) => [variable.id, variable]));
  const groups = condition.filter((group) => group.length > 0);
  if (groups.length === 0) return undefined;
  return groups.map((group) => group.map((row) => writeRow(row, known)).join(' and ')).join(' or ');
}
