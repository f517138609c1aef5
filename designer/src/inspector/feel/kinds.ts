import type { Type } from '@samskab/definition';
import type { ValueKind } from './literal.ts';

/** How a value of a type is written. An area and a party are told by their name. */
export function kindOfType(type: Type | undefined): ValueKind {
  if (type === undefined) return 'other';
  if (typeof type === 'object') return 'choice' in type ? 'choice' : 'other';
  return type === 'area' ? 'text' : type === 'party' || type === 'file' ? 'other' : type;
}

export const choicesOf = (type: Type | undefined): readonly string[] =>
  typeof type === 'object' && 'choice' in type ? type.choice : [];

/** Whether what a variable holds may stand where a type is asked for. */
export function fits(held: Type, asked: Type | undefined): boolean {
  if (asked === undefined) return true;
  const [from, to] = [kindOfType(held), kindOfType(asked)];
  if (to === 'other') return JSON.stringify(held) === JSON.stringify(asked);
  return from === to || (to === 'text' && from === 'choice') || (to === 'choice' && from === 'text');
}
