import type { Type } from '@samskab/definition';
import { inspectorTexts as t } from '../../texts/inspector.ts';

export const typeKey = (type: Type | undefined): string =>
  typeof type === 'string' ? type : type && 'choice' in type ? 'choice' : 'structured';

/** A type in a word. */
export const typeWord = (type: Type): string => {
  const key = typeKey(type);
  return key in t.types ? t.types[key as keyof typeof t.types] : t.variable.structured;
};
