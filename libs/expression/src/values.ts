import { date, FeelDate, FeelDuration } from 'feelin';
import type { Json, ValueType } from './types.ts';

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

const asDate = (text: string): unknown => (isoDate.test(text) ? (date(text) ?? text) : text);

const memberType = (type: ValueType | undefined, key: string): ValueType | undefined => {
  if (typeof type !== 'object' || !('record' in type)) return undefined;
  return Object.hasOwn(type.record, key) ? type.record[key] : undefined;
};

const itemType = (type: ValueType | undefined): ValueType | undefined =>
  typeof type === 'object' && 'list' in type ? type.list : undefined;

/** A value of a case as FEEL knows it: only dates differ. Without a type, a text of the form `YYYY-MM-DD` is a date. */
export const toFeel = (value: Json, type?: ValueType): unknown => {
  if (typeof value === 'string') return type === undefined || type === 'date' ? asDate(value) : value;
  if (Array.isArray(value)) return value.map((item) => toFeel(item, itemType(type)));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, toFeel(member, memberType(type, key))]));
};

/** Thrown inside an evaluation and caught at its door: the value there is cannot be kept. */
export class NotJson extends Error {}

/** A FEEL value as JSON: dates as `YYYY-MM-DD`, durations as `P…`. Functions, ranges, times and infinities are no values. */
export const toJson = (value: unknown): Json => {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (value instanceof FeelDate || value instanceof FeelDuration) return value.toString();
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype)
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, toJson(member)]));
  throw new NotJson();
};
