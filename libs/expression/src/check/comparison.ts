import { named, operands, type Syntax } from '../syntax.ts';
import { fits, words, type Kind, type KindName } from './kind.ts';
import { tell, type Infer, type Locals, type Report } from './report.ts';

const boolean: Kind = { kind: 'boolean' };
const ordered: KindName[] = ['number', 'text', 'date', 'duration', 'any', 'null'];

/** A word that is none of the choices: such a comparison can never be true. */
const stray = (choice: Kind, literal: Kind): string | undefined =>
  choice.words && literal.words?.length === 1 ? literal.words.find((word) => !choice.words?.includes(word)) : undefined;

const together = (node: Syntax, report: Report, left: Kind, right: Kind): void => {
  const word = stray(left, right) ?? stray(right, left);
  if (word !== undefined) tell(report, node, 'unknownChoice', word);
  if (!fits(left, right.kind) && right.kind !== 'null')
    tell(report, node, 'typeMismatch', `${words[left.kind]} og ${words[right.kind]}`);
};

const inOrder = (node: Syntax, report: Report, kinds: Kind[]): void => {
  const wrong = kinds.find(({ kind }) => !ordered.includes(kind));
  if (wrong) tell(report, node, 'typeMismatch', `${words[wrong.kind]} kan ikke være større eller mindre`);
};

const nullsOf = (report: Report, sides: Syntax[]): void => {
  if (!sides.some(({ name }) => name === 'null')) return;
  sides.filter(({ name }) => name === 'VariableName').forEach(({ text }) => report.mayBeNull.add(text));
};

/** What may follow `in`: values, comparisons and intervals. */
const tested = (node: Syntax): { values: Syntax[]; refused: Syntax[] } => {
  const unwrap = ['PositiveUnaryTests', 'PositiveUnaryTest', 'SimplePositiveUnaryTest', 'Interval'];
  if (!unwrap.includes(node.name)) return { values: [node], refused: [] };
  const parts = operands(node).map(tested);
  return { values: parts.flatMap(({ values }) => values), refused: parts.flatMap(({ refused }) => refused) };
};

const within: Infer = (node, report, locals) => {
  const [subject, ...tests] = operands(node);
  if (!subject) return boolean;
  const left = report.walk(subject, locals);
  tests
    .flatMap((test) => tested(test).values)
    .forEach((value) => {
      const right = report.walk(value, locals);
      together(value, report, left, right.kind === 'list' && right.item ? right.item : right);
    });
  return boolean;
};

const relation = (node: Syntax, report: Report, locals: Locals, sign: string): Kind => {
  const sides = operands(node);
  nullsOf(report, sides);
  const kinds = sides.map((side) => report.walk(side, locals));
  const [first, ...others] = kinds;
  if (first) others.forEach((other) => together(node, report, first, other));
  if (!['=', '!='].includes(sign)) inOrder(node, report, kinds);
  return boolean;
};

export const compare: Infer = (node, report, locals) =>
  named(node, 'in').length > 0
    ? within(node, report, locals)
    : relation(node, report, locals, named(node, 'CompareOp')[0]?.text ?? 'between');
