import type { Id } from '@samskab/definition';
import type { Entry, State } from '@samskab/engine';

/**
 * What becomes of a case here. `stuck`: it waits, and nothing can come. `incident`: it waits for a person to mend it.
 * `growing`: tokens pile up without end. `cut`: the limit was reached before it was looked at.
 */
export type Fate = 'open' | 'ended' | 'stuck' | 'incident' | 'growing' | 'cut';

/** A state of the exploration, and how it was first come to. */
export type Place<X> = {
  index: number;
  key: string;
  state: State;
  extra: X;
  tokens: readonly string[];
  data: string;
  entry: Entry;
  parent?: Place<X>;
  next: Place<X>[];
  fate: Fate;
};

export type Exploration<X> = {
  places: readonly Place<X>[];
  /** Every state was looked at. */
  complete: boolean;
  /** Nodes that a token came to, and flows that one took. */
  entered: ReadonlySet<Id>;
  taken: ReadonlySet<Id>;
};

/** The log of a case that has come here. */
export const logTo = <X>(place: Place<X>): Entry[] => {
  const log: Entry[] = [];
  for (let at: Place<X> | undefined = place; at; at = at.parent) log.push(at.entry);
  return log.reverse();
};
