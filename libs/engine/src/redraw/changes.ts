import type { Id } from '@samskab/definition';
import { compact } from '../compact.ts';
import { lookup } from '../lookup.ts';
import type { View } from '../types/view.ts';

/** What stands open before, after, or both: absent where it does not. */
export type Standing<T> = { id: Id; before?: T; after?: T };
/** An instant that time waits for: it stays, is new, or is gone. */
export type Instant = { id: Id; before?: string; after?: string };
/** What becomes of what is open in a case when it is changed as a whole. */
export type Changes = {
  tokens: Standing<{ node: Id }>[];
  tasks: Standing<View['tasks'][number]>[];
  items: Standing<View['items'][number]>[];
  waits: Standing<View['waits'][number]>[];
  works: Standing<View['works'][number]>[];
  dues: Instant[];
};

/** Compares where a case stands before and after, by what is open; `map` says what a trigger has become. */
export const changes = (before: View, after: View, map: Record<Id, Id> = {}): Changes => ({
  tokens: paired(before.tokens.map(token), after.tokens.map(token)),
  tasks: paired<View['tasks'][number]>(before.tasks, after.tasks),
  items: paired<View['items'][number]>(before.items, after.items),
  waits: paired(before.waits.map(renamed(map)), after.waits),
  works: paired(before.works, after.works),
  dues: paired(before.due.map(renamed(map)), after.due).map(({ id, before: was, after: is }) =>
    compact({ id, before: was?.at, after: is?.at }),
  ),
});

const token = ({ instance: id, node }: View['tokens'][number]): { id: Id; node: Id } => ({ id, node });

/** `i7/trigger` as it is called after. */
const renamed =
  (map: Record<Id, Id>) =>
  <T extends { id: Id }>(due: T): T => {
    const [instance, trigger = '', ...rest] = due.id.split('/');
    return { ...due, id: [instance, lookup(map, trigger) ?? trigger, ...rest].join('/') };
  };

const paired = <T extends { id: Id }>(before: T[], after: T[]): Standing<T>[] => {
  const later = new Map(after.map((one) => [one.id, one]));
  const was = new Set(before.map(({ id }) => id));
  const kept = before.map((one) => compact({ id: one.id, before: one, after: later.get(one.id) }));
  return [...kept, ...after.filter(({ id }) => !was.has(id)).map((one) => ({ id: one.id, after: one }))];
};
