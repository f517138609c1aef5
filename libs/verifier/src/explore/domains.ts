import { outcomes, type Id, type Process, type Type, type Variable } from '@samskab/definition';
import type { Json } from '@samskab/engine';
import { namesIn } from '../graph/names.ts';
import { facetIn } from '../graph/touches.ts';

/** The values each variable with few of them can hold. */
export type Domains = ReadonlyMap<Id, readonly Json[]>;

/** More would be data, not a choice. */
const MOST = 8;

/**
 * Data is abstracted to choices: only a variable with few values which some condition reads alone, or with others like
 * it, is followed. What any other condition says is left open: both ways are taken.
 */
export const followed = (process: Process): Domains => {
  const few = new Map(process.variables.flatMap((variable) => entry(process, variable)));
  const read = process.flows.flatMap(({ when }) => {
    const names = when === undefined ? [] : [...namesIn(when)];
    return names.every((name) => few.has(name)) ? names : [];
  });
  return new Map([...few].filter(([id]) => read.includes(id)));
};

const entry = (process: Process, { id, type, personal, constant, parent }: Variable): [Id, readonly Json[]][] => {
  const values = isOutcome(process, id) && type === 'text' ? outcomes : valuesOf(type);
  return values.length === 0 || values.length > MOST || personal || constant || parent !== undefined
    ? []
    : [[id, values]];
};

const isOutcome = ({ nodes }: Process, id: Id): boolean =>
  nodes.some((node) => facetIn(node, 'checkpoint')?.outcome === id);

const valuesOf = (type: Type): readonly Json[] => {
  if (type === 'boolean') return [true, false];
  return typeof type === 'object' && 'choice' in type ? type.choice : [];
};
