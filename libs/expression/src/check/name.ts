import { named, operands } from '../syntax.ts';
import { functionNames } from './functions.ts';
import { anything, type Kind, type KindName } from './kind.ts';
import { tell, type Infer } from './report.ts';

/** Words the language takes for itself; a variable of that name could not be read. */
const reserved = new Set([
  ...functionNames.filter((name) => !name.includes(' ')),
  ...['if', 'then', 'else', 'for', 'in', 'return', 'some', 'every', 'satisfies', 'and', 'or', 'between', 'instance'],
  ...['of', 'function', 'true', 'false', 'null', 'item', 'partial', 'now', 'today', 'time'],
]);

/** What a variable may be called to be read in an expression; a leading _ is kept for the evaluation itself. */
export const isName = (text: string): boolean => /^\p{L}[\p{L}\p{N}_]*$/u.test(text);

export const isReserved = (name: string): boolean => reserved.has(name);

const number: Kind = { kind: 'number' };

/** What can be read off a date or a duration. */
const members: Partial<Record<KindName, Record<string, Kind>>> = {
  date: { year: number, month: number, day: number, weekday: number },
  duration: { years: number, months: number, days: number, hours: number, minutes: number, seconds: number },
};

export const variable: Infer = (node, report, locals) => {
  const local = Object.hasOwn(locals.names, node.text) ? locals.names[node.text] : undefined;
  if (local) return local;
  if (!isName(node.text) || isReserved(node.text)) {
    tell(report, node, isReserved(node.text) ? 'reservedName' : 'unknownName');
    return anything;
  }
  report.used.add(node.text);
  const found = report.nameOf(node.text);
  if ('kind' in found) return found.kind;
  tell(report, node, found.problem);
  return anything;
};

const memberOf = (target: Kind, name: string): Kind | undefined => {
  if (target.kind === 'any' || target.kind === 'null') return anything;
  if (target.kind === 'list') {
    const item = memberOf(target.item ?? anything, name);
    return item && { kind: 'list', item };
  }
  const fields = target.kind === 'record' ? target.fields : members[target.kind];
  if (target.kind === 'record' && !fields) return anything;
  return fields && Object.hasOwn(fields, name) ? fields[name] : undefined;
};

export const path: Infer = (node, report, locals) => {
  const [target] = operands(node);
  const [member] = named(node, 'PathName');
  if (!target || !member || !isName(member.text)) {
    tell(report, node, 'syntax');
    return anything;
  }
  const found = memberOf(report.walk(target, locals), member.text);
  if (!found) tell(report, member, 'unknownMember');
  return found ?? anything;
};
