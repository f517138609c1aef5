import { named, operands, type Syntax } from '../syntax.ts';
import { functions, type Signature } from './functions.ts';
import { anything, fits, words, type Kind } from './kind.ts';
import { tell, type Infer, type Report } from './report.ts';

const called = (node: Syntax): string =>
  (named(node, 'VariableName', 'SpecialFunctionName', 'DateTimeConstructor')[0]?.text ?? node.text).replace(
    /\s+/g,
    ' ',
  );

const enough = ({ takes, least = takes.length, more }: Signature, count: number): boolean =>
  count >= least && (more === true || count <= takes.length);

const wrongKind = (report: Report, node: Syntax, wanted: string, found: Kind): void =>
  tell(report, node, 'typeMismatch', `${node.text} er ${words[found.kind]}, her skal stå ${wanted}`);

/** A filter, a list function or an argument keeps the kind of its items where that is plain. */
const keeps = ['append', 'distinct values', 'reverse', 'sublist'];

export const invoke: Infer = (node, report, locals) => {
  const name = called(node);
  const signature = Object.hasOwn(functions, name) ? functions[name] : undefined;
  const [parameters] = named(node, 'PositionalParameters');
  if (!signature || !parameters) {
    tell(report, node, signature || name === node.text ? 'notAllowed' : 'unknownFunction', name);
    return anything;
  }
  const given = operands(parameters);
  const kinds = given.map((each) => report.walk(each, locals));
  if (!enough(signature, given.length)) tell(report, node, 'argumentCount', name);
  given.forEach((each, index) => {
    const wanted = signature.takes[Math.min(index, signature.takes.length - 1)] ?? 'any';
    const found = kinds[index] ?? anything;
    if (!fits(found, wanted)) wrongKind(report, each, words[wanted], found);
  });
  return keeps.includes(name) && kinds[0] ? { kind: 'list', item: kinds[0].item } : { kind: signature.gives };
};
