import type { Id } from '@samskab/definition';
import type { Accounts } from './accounts.ts';
import type { Shortage } from './post.ts';

/** What a posting lacked: cover, or that its decision had been taken on the way here. */
export type Lack = { node: Id; line: Id; lack: Shortage | 'decision' };

/** The money of a case as the drawing tells it. `lacks`: of the last event alone. */
export type Money = {
  lines: Readonly<Record<Id, Accounts>>;
  /** Nodes that postings name: those that have said yes, or have been done. */
  decided: readonly Id[];
  lacks: readonly Lack[];
};

export const noMoney: Money = { lines: {}, decided: [], lacks: [] };
