import type { SimpleType, Type } from '@samskab/definition';
import { longDate } from '../../format/date.ts';
import { figure, money } from '../../format/money.ts';
import { t } from '../../texts/texts.ts';
import type { Value } from './entry.ts';
import { fileName } from './file-upload.ts';

const asText = (value: Value): string => String(value);

const shown: { [K in SimpleType]: (value: Value) => string } = {
  text: asText,
  number: (value) => figure(Number(value)),
  money: (value) => money(Number(value)),
  date: (value) => longDate(String(value)),
  boolean: (value) => (value ? t.form.yes : t.form.no),
  party: asText,
  area: asText,
  file: fileName,
};

/** A value one only reads, in words. */
export function showValue(type: Type, value: Value): string {
  if (Array.isArray(value)) return value.map(String).join(', ');
  return typeof type === 'string' ? shown[type](value) : asText(value);
}
