import type { ValueType } from '../types.ts';

export type KindName = 'number' | 'text' | 'boolean' | 'date' | 'duration' | 'list' | 'record' | 'null' | 'any';

/** What is known of a value before there is one. `words`: the only texts it can be. */
export type Kind = { kind: KindName; words?: string[]; item?: Kind; fields?: Record<string, Kind> };

export const anything: Kind = { kind: 'any' };

const simple: Record<Extract<ValueType, string>, KindName> = {
  text: 'text',
  number: 'number',
  money: 'number',
  date: 'date',
  boolean: 'boolean',
  party: 'any',
  area: 'text',
  file: 'any',
};

export const kindOf = (type: ValueType): Kind => {
  if (typeof type === 'string') return { kind: simple[type] };
  if ('choice' in type) return { kind: 'text', words: type.choice };
  if ('list' in type) return { kind: 'list', item: kindOf(type.list) };
  const fields = Object.entries(type.record).map(([key, member]) => [key, kindOf(member)]);
  return { kind: 'record', fields: Object.fromEntries(fields) as Record<string, Kind> };
};

/** Whether a value of one kind can be where the other is wanted, as far as is known. */
export const fits = (found: Kind, wanted: KindName): boolean =>
  found.kind === wanted || found.kind === 'any' || wanted === 'any' || found.kind === 'null';

export const words: Record<KindName, string> = {
  number: 'et tal',
  text: 'en tekst',
  boolean: 'ja eller nej (true, false)',
  date: 'en dato',
  duration: 'en varighed',
  list: 'en liste',
  record: 'en sammensat værdi',
  null: 'tom',
  any: 'hvad som helst',
};
