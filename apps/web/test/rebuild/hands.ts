import type { Locator } from 'playwright-core';

/** A step one has drawn: where it is, what one would look for to find it again, and how many look so before it. */
export type Spot = { id: string; looksLike: string; nth: number };

/** What a person does; with what is another matter. A control is pointed out, how one comes to it is not said. */
export type Hands = {
  press: (button: Locator) => Promise<void>;
  write: (field: Locator, text: string) => Promise<void>;
  choose: (select: Locator, option: string) => Promise<void>;
  tick: (box: Locator) => Promise<void>;
  /** Nothing is chosen any more: the process itself is shown. */
  letGo: () => Promise<void>;
  pick: (spot: Spot) => Promise<void>;
  /** What is chosen becomes another kind. */
  become: (kind: string) => Promise<void>;
  /** A step after the one that is chosen, or an event on it; it is the chosen one then. */
  add: (kind: string) => Promise<void>;
  /** The first step of a phase, with a flow into it; it is the chosen one then. */
  enter: (kind: string, from: Spot, phase: string) => Promise<void>;
  join: (from: Spot, to: Spot) => Promise<void>;
};
