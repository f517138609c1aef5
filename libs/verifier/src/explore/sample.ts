import type { SimpleType, Type } from '@samskab/definition';
import type { Json } from '@samskab/engine';

const simple: { [K in SimpleType]: Json } = {
  text: 'tekst',
  number: 1,
  money: 100_000,
  date: '2026-01-01',
  boolean: true,
  party: 'nogen',
  area: 'område',
  file: 'fil',
};

/** Some value of a type, where only that there is one matters. */
export const sample = (type: Type | undefined): Json => {
  if (type === undefined) return simple.text;
  if (typeof type === 'string') return simple[type];
  if ('choice' in type) return type.choice[0] ?? null;
  if ('list' in type) return [sample(type.list)];
  return Object.fromEntries(Object.entries(type.record).map(([key, member]) => [key, sample(member)]));
};
