import { named, operands, type Syntax } from '../syntax.ts';
import { arithmetic } from './arithmetic.ts';
import { invoke } from './call.ts';
import { compare } from './comparison.ts';
import { anything, fits, words, type Kind } from './kind.ts';
import { filter, quantified } from './lists.ts';
import { path, variable } from './name.ts';
import { tell, type Infer, type Locals, type Report } from './report.ts';

const boolean: Kind = { kind: 'boolean' };

const wantBoolean = (node: Syntax, report: Report, locals: Locals): void => {
  const found = report.walk(node, locals);
  if (!fits(found, 'boolean')) tell(report, node, 'typeMismatch', `${node.text} er ${words[found.kind]}`);
};

const logic: Infer = (node, report, locals) => {
  operands(node).forEach((each) => wantBoolean(each, report, locals));
  return boolean;
};

const choose: Infer = (node, report, locals) => {
  const [condition, ...branches] = operands(node);
  if (condition) {
    wantBoolean(condition, report, locals);
    report.conditions.push(condition);
  }
  const [yes = anything, no = anything] = branches.map((branch) => report.walk(branch, locals));
  if (yes.kind === 'null') return no;
  return no.kind === yes.kind || no.kind === 'null' ? { kind: yes.kind } : anything;
};

const inner: Infer = (node, report, locals) => {
  const [first] = operands(node);
  if (first) return report.walk(first, locals);
  tell(report, node, 'notAllowed');
  return anything;
};

const list: Infer = (node, report, locals) => {
  const kinds = operands(node).map((each) => report.walk(each, locals));
  const [first] = kinds;
  return first && kinds.every(({ kind }) => kind === first.kind) ? { kind: 'list', item: first } : { kind: 'list' };
};

/** Every construct an expression may use; what is not here is refused. */
const rules: Readonly<Record<string, Infer>> = {
  Expression: inner,
  ParenthesizedExpression: inner,
  NumericLiteral: () => ({ kind: 'number' }),
  StringLiteral: (node) => ({ kind: 'text', words: [node.text.slice(1, -1)] }),
  BooleanLiteral: () => boolean,
  null: (_, report) => {
    report.saysNull = true;
    return { kind: 'null' };
  },
  VariableName: variable,
  PathExpression: path,
  ArithmeticExpression: arithmetic,
  Comparison: compare,
  Conjunction: logic,
  Disjunction: logic,
  IfExpression: choose,
  List: list,
  FilterExpression: filter,
  QuantifiedExpression: quantified,
  FunctionInvocation: invoke,
  DateTimeLiteral: invoke,
};

/** The kind of a piece of an expression; what is wrong with it goes into the report. */
export const infer: Infer = (node, report, locals) => {
  if (node.error || named(node, '⚠').length > 0) {
    tell(report, node, 'syntax');
    return anything;
  }
  const rule = Object.hasOwn(rules, node.name) ? rules[node.name] : undefined;
  if (rule) return rule(node, report, locals);
  tell(report, node, 'notAllowed');
  return anything;
};
