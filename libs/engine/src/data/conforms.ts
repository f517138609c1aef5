import type { SimpleType, Type } from '@samskab/definition';
import type { Json } from '../types/json.ts';
import { isDate } from './instant.ts';

const isText = (value: Json) => typeof value === 'string';
const isRecord = (value: Json) => typeof value === 'object' && value !== null && !Array.isArray(value);

const simple: { [K in SimpleType]: (value: Json) => boolean } = {
  text: isText,
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  money: (value) => Number.isSafeInteger(value),
  date: (value) => typeof value === 'string' && isDate(value),
  boolean: (value) => typeof value === 'boolean',
  party: (value) => isText(value) || isRecord(value),
  area: isText,
  file: (value) => isText(value) || isRecord(value),
};

/** Whether a variable of this type may hold the value. Every variable may be without one (null). Money is integer øre. */
export const conforms = (type: Type, value: Json): boolean => {
  if (value === null) return true;
  if (typeof type === 'string') return simple[type](value);
  if ('choice' in type) return typeof value === 'string' && type.choice.includes(value);
  if ('list' in type) return Array.isArray(value) && value.every((item) => conforms(type.list, item));
  return isRecordOf(type.record, value);
};

const isRecordOf = (members: Record<string, Type>, value: Json): boolean => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const own = Object.entries(value);
  return own.every(([key, member]) => Object.hasOwn(members, key) && conforms(members[key] as Type, member));
};
