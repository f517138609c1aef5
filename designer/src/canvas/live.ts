import type { Id } from '@samskab/definition';

export type LiveState = 'active' | 'waiting' | 'done' | 'incident' | 'skipped';

/** Where a running case stands on its drawing. A node that is absent is not reached. */
export type Live = {
  nodes: Record<
    Id,
    { state: LiveState; tokens: number; /** In words, below the node: "Venter til 16. dec." */ until?: string }
  >;
  /** Flows a token has taken. */
  taken: ReadonlySet<Id>;
  /** What stands in a node's third line instead of who and how long: an amount that is known by now. */
  meta?: Record<Id, string>;
};

export const notRunning: Live = { nodes: {}, taken: new Set() };
