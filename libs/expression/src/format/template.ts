import type { Scope } from '../evaluate.ts';
import type { Json, Types, ValueType } from '../types.ts';
import { formatDate, formatList, formatMoney, formatNumber } from './danish.ts';

const placeholder = /\{([^{}]*)\}/g;

/** The names a text has placeholders for: "rute {route}" → ["route"], each once. */
export const templateNames = (text: string): string[] => [
  ...new Set([...text.matchAll(placeholder)].map(([, name = '']) => name)),
];

/** A value as it is read in Danish: money (øre) as "100.000 kr.", a date as "14. april 2026", a list as "a, b og c". */
export const formatValue = (value: Json, type?: ValueType): string => {
  if (value === null) return '';
  if (typeof value === 'number') return type === 'money' ? formatMoney(value) : formatNumber(value);
  if (typeof value === 'boolean') return value ? 'ja' : 'nej';
  if (typeof value === 'string') return type === undefined || type === 'date' ? formatDate(value) : value;
  const list = Array.isArray(value) ? value : Object.values(value);
  const item = typeof type === 'object' && 'list' in type ? type.list : undefined;
  return formatList(list.map((each) => formatValue(each, item)));
};

/** The text with its placeholders filled in; one without a value stays as it stands, so that its lack is seen. */
export const renderTemplate = (text: string, values: Scope, types: Types = {}): string =>
  text.replace(placeholder, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? (values[name] ?? null) : null;
    return value === null ? whole : formatValue(value, Object.hasOwn(types, name) ? types[name] : undefined);
  });
