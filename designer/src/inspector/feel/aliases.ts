import type { Feel, Id, Variable } from '@samskab/definition';
import { namesIn } from './tokens.ts';

/** Words of the language itself: nothing may be called that. */
const reserved = new Set(
  'and or not if then else for in return some every satisfies between instance of function external true false null date time duration item partial'.split(
    ' ',
  ),
);

/** An id made by the document says nothing; one that somebody has written does. */
const made = /^n[a-z0-9]{9}$/;

/** "Hvad koster bussen?" → "hvadKosterBussen" */
function slug(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const joined = words
    .map((word, at) =>
      at === 0 ? word.toLocaleLowerCase('da') : word.charAt(0).toLocaleUpperCase('da') + word.slice(1),
    )
    .join('');
  const safe = /^[\p{L}]/u.test(joined) ? joined : `v${joined}`;
  return reserved.has(safe) ? `${safe}_` : safe;
}

export type Aliases = {
  /** What a variable is called in a written expression. */
  of: (id: Id) => string;
  /** Stored → as it is written and read by people, and back. */
  toShown: (feel: Feel) => string;
  toStored: (shown: string) => Feel;
};

function replaceNames(feel: string, by: ReadonlyMap<string, string>): string {
  let out = '';
  let at = 0;
  for (const { text, from } of namesIn(feel)) {
    out += feel.slice(at, from) + (by.get(text) ?? text);
    at = from + text.length;
  }
  return out + feel.slice(at);
}

/** Names people can read for the variables of an expression: no two alike, none a word of the language. */
export function aliasesOf(variables: readonly Variable[]): Aliases {
  const shown = new Map<Id, string>();
  const taken = new Set(variables.map(({ id }) => id));
  for (const { id, name } of variables) {
    if (!made.test(id) || !name) continue;
    const first = slug(name);
    let alias = first;
    for (let n = 2; taken.has(alias); n += 1) alias = `${first}${n}`;
    taken.add(alias);
    shown.set(id, alias);
  }
  const stored = new Map([...shown].map(([id, alias]) => [alias, id]));
  return {
    of: (id) => shown.get(id) ?? id,
    toShown: (feel) => replaceNames(feel, shown),
    toStored: (text) => replaceNames(text, stored),
  };
}
