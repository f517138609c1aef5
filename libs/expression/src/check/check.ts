import { parse, type Syntax } from '../syntax.ts';
import type { Problem, ProblemCode, Types, ValueType } from '../types.ts';
import { infer } from './infer.ts';
import { anything, fits, kindOf, words, type Kind } from './kind.ts';
import { tell, type Report } from './report.ts';

export type Names = ReadonlySet<string> | Types;
export type CheckOptions = {
  /** Names that exist but must not be read. */
  personal?: ReadonlySet<string>;
  /** What the expression must give; a condition gives `boolean`, an amount `money`. */
  expect?: ValueType | 'duration';
};

type NameOf = Report['nameOf'];

const isSet = (names: Names): names is ReadonlySet<string> => names instanceof Set;

const lookUp =
  (names: Names, personal: ReadonlySet<string> | undefined): NameOf =>
  (name) => {
    const unknown: { problem: ProblemCode } = { problem: 'unknownName' };
    if (personal?.has(name)) return { problem: 'personalName' };
    if (isSet(names)) return names.has(name) ? { kind: anything } : unknown;
    const type = Object.hasOwn(names, name) ? names[name] : undefined;
    return type === undefined ? unknown : { kind: kindOf(type) };
  };

export type Checked = Report & { tree: Syntax; result: Kind };

/** Walks an expression; `nameOf` says what a name outside it is. */
export const inspect = (feel: string, nameOf: NameOf): Checked => {
  const tree = parse(feel);
  const report: Report = {
    problems: [],
    used: new Set(),
    mayBeNull: new Set(),
    saysNull: false,
    conditions: [],
    nameOf,
    walk: (node, locals) => infer(node, report, locals),
  };
  const result = infer(tree, report, { names: {}, inside: false });
  return Object.assign(report, { tree, result });
};

const expected = (type: ValueType | 'duration'): Kind => (type === 'duration' ? { kind: type } : kindOf(type));

/**
 * What is wrong with an expression before it is ever run: not FEEL, a construct or function outside the list, a name that
 * does not exist or is personal, kinds that do not go together, a word that is none of the choices. `names` are those it
 * may read, with their types where known.
 */
export const checkExpression = (feel: string, names: Names, options: CheckOptions = {}): Problem[] => {
  const checked = inspect(feel, lookUp(names, options.personal));
  if (options.expect === undefined || checked.problems.length > 0) return checked.problems;
  const wanted = expected(options.expect);
  if (!fits(checked.result, wanted.kind)) tell(checked, checked.tree, 'resultType', words[wanted.kind]);
  return checked.problems;
};
