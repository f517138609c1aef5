import type { Id } from '@samskab/definition';
import type { CommandOf } from '../types/command.ts';
import type { Lasting } from '../types/event.ts';
import type { Json } from '../types/json.ts';
import type { Run } from './run.ts';

/** What was done at a step and could not be taken back when the step was reopened waits to count for its doing again. */
export const keepLasting = ({ state }: Run, lasting: Lasting[] = [], undone: Id[] = []): void => {
  const dropped = new Set([...undone, ...lasting.map(({ id }) => id)]);
  const others = (state.lasting ?? []).filter(({ id }) => !dropped.has(id));
  const all = [...others, ...lasting];
  if (all.length > 0) state.lasting = all;
  else delete state.lasting;
};

/** What lasts of this work from before, the oldest first; each counts once. */
export const claimLasting = ({ state }: Run, { id, node, work }: CommandOf<'run'>): Lasting | undefined => {
  const found = state.lasting?.find((one) => !one.countsFor && one.node === node && one.work === work);
  if (!found) return undefined;
  state.lasting = state.lasting!.map((one) => (one === found ? { ...one, countsFor: id } : one));
  return found;
};

/** Whether the same was asked for; the order of keys is the store's. */
export const isAlike = (one: Json, other: Json): boolean => {
  if (!isRecord(one) || !isRecord(other)) return JSON.stringify(one) === JSON.stringify(other);
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => isAlike(one[key] ?? null, other[key] ?? null));
};

const isRecord = (value: Json): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
