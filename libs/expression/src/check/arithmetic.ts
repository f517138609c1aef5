import { named, operands } from '../syntax.ts';
import { anything, fits, words, type Kind, type KindName } from './kind.ts';
import { tell, type Infer } from './report.ts';

type Rule = [left: KindName, right: KindName, result: KindName];

const numbers: Rule = ['number', 'number', 'number'];

const rules: Readonly<Record<string, Rule[]>> = {
  '+': [
    numbers,
    ['text', 'text', 'text'],
    ['date', 'duration', 'date'],
    ['duration', 'date', 'date'],
    ['duration', 'duration', 'duration'],
  ],
  '-': [numbers, ['date', 'duration', 'date'], ['date', 'date', 'duration'], ['duration', 'duration', 'duration']],
  '*': [numbers],
  '/': [numbers],
  '**': [numbers],
  '^': [numbers],
};

const result = (sign: string, left: Kind, right: Kind): Kind | undefined => {
  const fitting = (rules[sign] ?? []).filter(([a, b]) => fits(left, a) && fits(right, b));
  const [first, ...others] = fitting;
  if (!first) return undefined;
  return others.every(([, , kind]) => kind === first[2]) ? { kind: first[2] } : anything;
};

export const arithmetic: Infer = (node, report, locals) => {
  const sign = named(node, 'ArithOp')[0]?.text ?? '';
  const kinds = operands(node).map((each) => report.walk(each, locals));
  const [left = anything, right = left] = kinds;
  const found = kinds.length === 1 ? result('-', { kind: 'number' }, left) : result(sign, left, right);
  if (!found) tell(report, node, 'typeMismatch', `${words[left.kind]} ${sign} ${words[right.kind]}`);
  return found ?? anything;
};
