import type { Item } from '@samskab/contracts';
import type { Type } from '@samskab/definition';
import type { FormEntry } from '../case/form/entry.ts';
import type { Chosen } from './decision.ts';

/** Written on the page in fields of their own. */
const said = new Set(['decisionText', 'dissent', 'minutesRef']);

/** The checkpoint's own fields, asked for only when the case goes on with this outcome. */
export function decisionFields({ fields, leavesWith, role }: Item, outcome: Chosen | null): FormEntry[] {
  if (outcome === null || role !== 'decides' || !leavesWith.includes(outcome)) return [];
  return fields
    .filter(({ variable }) => !said.has(variable))
    .map((field) => ({ ...field, type: field.type as Type, help: null, readOnly: false, personal: false }));
}
