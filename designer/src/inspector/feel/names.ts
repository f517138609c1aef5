import type { Id, Variable } from '@samskab/definition';

type Named = { id: Id; name?: string };

/** What each is called on the screen: no two alike, and never an id. */
export function distinctNames(things: readonly Named[], unnamed: string): ReadonlyMap<Id, string> {
  const names = new Map<Id, string>();
  const taken = new Set<string>();
  for (const { id, name } of things) {
    const first = (name ?? '').replaceAll(/[{}]/g, '').trim() || unnamed;
    let called = first;
    for (let n = 2; taken.has(called); n += 1) called = `${first} (${n})`;
    taken.add(called);
    names.set(id, called);
  }
  return names;
}

const placeholder = /\{([^{}]*)\}/g;

const replaced = (text: string, by: ReadonlyMap<string, string>): string =>
  text.replaceAll(placeholder, (whole, inner: string) => (by.has(inner) ? `{${by.get(inner)}}` : whole));

/** Names of variables in a text, as stored and as people read them: `{saving}` ↔ `{Ruten koster om året}`. */
export function templateNames(variables: readonly Variable[], unnamed: string) {
  const names = distinctNames(variables, unnamed);
  const ids = new Map([...names].map(([id, name]) => [name, id]));
  return { toShown: (text: string) => replaced(text, names), toStored: (text: string) => replaced(text, ids) };
}

export const variableOf = (variables: readonly Variable[], id: Id): Variable | undefined =>
  variables.find((variable) => variable.id === id);
