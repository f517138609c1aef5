import { formatDate, formatMoney, formatNumber } from '@samskab/expression';
import { outcomes, type Feel, type Id, type Outcome, type Time, type Variable } from '@samskab/definition';
import { inspectorTexts as t } from '../../texts/inspector.ts';
import { readCondition, type Against, type Condition, type Row, type Sign } from '../feel/condition.ts';
import { kindOfType } from '../feel/kinds.ts';
import type { Fixed, ValueKind } from '../feel/literal.ts';
import { distinctNames } from '../feel/names.ts';
import { readTime, type ShownTime, type Span } from '../feel/time.ts';
import { namesIn } from '../feel/tokens.ts';
import { readValue } from '../feel/value.ts';

const isOutcome = (word: string): word is Outcome => (outcomes as readonly string[]).includes(word);

/** One of the choices of a variable, as it is read: what a body can decide has its own words. */
export const choiceWord = (choice: string): string => (isOutcome(choice) ? t.outcomes[choice] : choice);

export const fixedWord = (kind: ValueKind, value: Fixed): string => {
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  if (typeof value === 'number') return kind === 'money' ? formatMoney(value) : formatNumber(value);
  return kind === 'date' ? formatDate(value) : kind === 'choice' ? choiceWord(value) : value;
};

/** Every sign has a word, also where a builder would not offer it. */
export const signWord = (kind: ValueKind, sign: Sign): string => t.signs[kind][sign] ?? t.signs.number[sign] ?? sign;

export type Speaker = {
  nameOf: (id: Id) => string;
  condition: (feel: Feel) => string;
  time: (time: Time) => string;
  expression: (feel: Feel) => string;
  /** What a variable becomes. */
  value: (feel: Feel, to: Id) => string;
};

export const spanWords = ({ n, unit }: Span): string => `${n} ${n === 1 ? t.units.one[unit] : t.units.many[unit]}`;

const dayWords = (day: string): string => {
  const [month, date] = day.split('-').map(Number);
  return `${date}. ${t.months[(month ?? 1) - 1]}`;
};

function timeWords(shown: ShownTime, nameOf: (id: Id) => string): string {
  const { words } = t.time;
  switch (shown.is) {
    case 'workingDays':
      return words.workingDays(shown.n);
    case 'duration':
      return words.duration(spanWords(shown));
    case 'cycle':
      return words.cycle(spanWords(shown));
    case 'day':
      return formatDate(shown.date);
    case 'variable':
      return shown.shift
        ? words.shifted(spanWords(shown.shift), shown.shift.way, nameOf(shown.id))
        : words.on(nameOf(shown.id));
    case 'window':
      return words.window(dayWords(shown.from), dayWords(shown.to));
    case 'feel':
      return words.feel;
  }
}

/** Says in words what stands in expressions over these variables. */
export function speakerOf(variables: readonly Variable[]): Speaker {
  const names = distinctNames(variables, t.unnamed);
  const types = new Map(variables.map(({ id, type }) => [id, type]));
  const nameOf = (id: Id): string => names.get(id) ?? t.unnamed;
  const against = (kind: ValueKind, value: Against): string => {
    if (value.is === 'nothing') return '';
    return value.is === 'variable' ? nameOf(value.id) : fixedWord(kind, value.value);
  };
  const row = ({ variable, sign, against: value }: Row): string => {
    const kind = kindOfType(types.get(variable));
    if (value.is === 'nothing') return `${nameOf(variable)} ${sign === '=' ? t.isEmpty : t.isFilled}`;
    return `${nameOf(variable)} ${signWord(kind, sign)} ${against(kind, value)}`;
  };
  const rows = (condition: Condition): string =>
    condition.map((group) => group.map(row).join(` ${t.condition.and} `)).join(`, ${t.condition.or} `);
  const expression = (feel: Feel): string => {
    const read = [...new Set(namesIn(feel).flatMap(({ text }) => (names.has(text) ? [nameOf(text)] : [])))];
    return read.length === 0 ? t.feel.is : t.feel.reads(read.join(', '));
  };
  return {
    nameOf,
    expression,
    condition: (feel) => {
      const condition = readCondition(feel, variables);
      return condition ? rows(condition) : expression(feel);
    },
    value: (feel, to) => {
      const type = types.get(to);
      const shown = readValue(feel, { variables, ...(type !== undefined && { gives: type }) });
      if (shown.is === 'variable') return nameOf(shown.id);
      return shown.is === 'fixed' ? fixedWord(kindOfType(type), shown.value) : expression(feel);
    },
    time: (time) => timeWords(readTime(time, variables), nameOf),
  };
}
