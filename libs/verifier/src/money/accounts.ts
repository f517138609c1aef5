import type { AccountState, LineKind } from '@samskab/ledger';
import { isNothing, nothing, type Held } from './held.ts';

/** What stands where on one line; an account that is not there holds nothing. */
export type Accounts = Readonly<Partial<Record<AccountState, Held>>>;

/** Where money comes from has no end; the room of a frame is everybody's, and the ledger's to know. */
const ENDLESS: readonly AccountState[] = ['source', 'cover', 'budget', 'incoming', 'room'];
export const isEndless = (state: AccountState): boolean => ENDLESS.includes(state);

export const heldAt = (accounts: Accounts, state: AccountState): Held => accounts[state] ?? nothing;

export const put = (accounts: Accounts, state: AccountState, held: Held): Accounts => {
  const { [state]: _before, ...others } = accounts;
  return isNothing(held) || isEndless(state) ? others : { ...others, [state]: held };
};

/** Where money may not stand when a case is over: it is spent, reserved, released or returned by then. */
export const UNFINISHED: Record<LineKind, readonly AccountState[]> = {
  freed: ['expected', 'grantedAhead', 'freed', 'granted', 'committed'],
  frame: ['committed'],
  operating: ['granted', 'committed'],
  capital: ['grantedAhead', 'granted', 'committed'],
};
