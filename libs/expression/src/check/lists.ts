import { named, operands, type Syntax } from '../syntax.ts';
import { anything, fits, words, type Kind } from './kind.ts';
import { tell, type Infer, type Locals, type Report } from './report.ts';

/** One walk through a list at a time: two inside each other grow with the square of what citizens have written. */
const enter = (node: Syntax, report: Report, locals: Locals, names: Record<string, Kind>): Locals => {
  if (locals.inside) tell(report, node, 'nestedIteration');
  return { names: { ...locals.names, ...names }, inside: true };
};

const itemOf = (node: Syntax, report: Report, list: Kind): Kind => {
  if (!fits(list, 'list')) tell(report, node, 'typeMismatch', `${node.text} er ${words[list.kind]}, ikke en liste`);
  return list.item ?? anything;
};

export const filter: Infer = (node, report, locals) => {
  const [list, test] = operands(node);
  if (!list || !test) return anything;
  const found = report.walk(list, locals);
  const item = itemOf(list, report, found);
  const tested = report.walk(test, enter(node, report, locals, { item }));
  return tested.kind === 'number' ? item : { kind: 'list', item };
};

export const quantified: Infer = (node, report, locals) => {
  const over = named(node, 'InExpressions').flatMap((each) => named(each, 'InExpression'));
  const [only, ...more] = over;
  const name = only && named(only, 'Name')[0];
  const context = only && named(only, 'IterationContext')[0];
  const lists = context ? operands(context) : [];
  const [list] = lists;
  const test = node.children.at(-1);
  if (!name || !list || !test || more.length > 0 || lists.length > 1) {
    tell(report, node, 'notAllowed');
    return anything;
  }
  const item = itemOf(list, report, report.walk(list, locals));
  report.walk(test, enter(node, report, locals, { [name.text]: item }));
  return { kind: 'boolean' };
};
