import type { Id } from '@samskab/definition';
import { idsOf } from './ids.ts';
import type { DrawingDocument } from './document.ts';

/** What is chosen: beside the document, never in it. The same set until it changes. */
export type Selection = {
  read: () => ReadonlySet<Id>;
  /** Chooses these and nothing else. */
  choose: (...ids: readonly Id[]) => void;
  toggle: (id: Id) => void;
  subscribe: (listener: () => void) => () => void;
};

const same = (a: ReadonlySet<Id>, b: ReadonlySet<Id>): boolean => a.size === b.size && [...a].every((id) => b.has(id));

/** A selection in a document: what is gone is no longer chosen. */
export function createSelection(document: DrawingDocument): Selection {
  const listeners = new Set<() => void>();
  let chosen: ReadonlySet<Id> = new Set();
  const set = (next: ReadonlySet<Id>): void => {
    if (same(chosen, next)) return;
    chosen = next;
    for (const listener of [...listeners]) listener();
  };
  document.subscribe(() => {
    if (chosen.size === 0) return;
    const known = new Set(idsOf(document.read().model));
    set(new Set([...chosen].filter((id) => known.has(id))));
  });
  return {
    read: () => chosen,
    choose: (...ids) => set(new Set(ids)),
    toggle: (id) => set(chosen.has(id) ? new Set([...chosen].filter((each) => each !== id)) : new Set([...chosen, id])),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
