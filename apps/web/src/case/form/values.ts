import type { Data } from '@samskab/contracts';
import type { SimpleType, Type } from '@samskab/definition';
import { figure, money, parseMoney } from '../../format/money.ts';
import { t } from '../../texts/texts.ts';
import type { Faults, FormEntry, Typed, Value } from './entry.ts';

type Read = { value: Value } | { fault: (label: string) => string };

const number = /^[-−]?\d{1,3}(?:\.\d{3})*(?:,\d+)?$|^[-−]?\d+(?:,\d+)?$/;

function readMoney(typed: Value): Read {
  const value = parseMoney(String(typed));
  return value === undefined ? { fault: t.form.notMoney } : { value };
}

function readNumber(typed: Value): Read {
  const text = String(typed).trim();
  if (!number.test(text)) return { fault: t.form.notNumber };
  return { value: Number(text.replace('−', '-').replaceAll('.', '').replace(',', '.')) };
}

const asIs = (typed: Value): Read => ({ value: typeof typed === 'string' ? typed.trim() : typed });

const readers: { [K in SimpleType]: (typed: Value) => Read } = {
  text: asIs,
  number: readNumber,
  money: readMoney,
  date: asIs,
  boolean: (typed) => ({ value: typed }),
  party: asIs,
  area: asIs,
  file: asIs,
};

const readList = (typed: Value): Read => ({
  value: String(typed)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean),
});

function read(type: Type, typed: Value): Read {
  if (typeof type === 'string') return readers[type](typed);
  return 'list' in type ? readList(typed) : asIs(typed);
}

const isEmpty = (typed: Value | undefined): boolean =>
  typed === undefined || typed === null || (typeof typed === 'string' && typed.trim() === '');

/** How a value the case already has stands in its field. */
export function asTyped(type: Type, value: Value): Value {
  if (value === null) return null;
  if (type === 'money') return money(Number(value)).replace(/ kr\.$/, '');
  if (type === 'number') return figure(Number(value));
  return Array.isArray(value) ? value.join('\n') : value;
}

export const typedFrom = (entries: readonly FormEntry[]): Typed =>
  Object.fromEntries(entries.map((entry) => [entry.variable, asTyped(entry.type, entry.value)]));

/** The form as the API takes it (øre, dates, lists), and what is wrong with it, every fault at once. */
export function readForm(entries: readonly FormEntry[], typed: Typed): { data: Data; faults: Faults } {
  const data: Data = {};
  const faults: Faults = {};
  for (const { variable, label, required, readOnly, type } of entries) {
    const given = typed[variable] ?? null;
    if (readOnly) continue;
    if (isEmpty(given)) {
      if (required) faults[variable] = t.form.missing(label);
      continue;
    }
    const result = read(type, given);
    if ('fault' in result) faults[variable] = result.fault(label);
    else data[variable] = result.value;
  }
  return { data, faults };
}
