import type { Feel, FundingOp, MoneyLine, Process } from '@samskab/definition';
import { WAYS, type Way } from '@samskab/ledger';
import { heldAt, isEndless, put, type Accounts } from './accounts.ts';
import { exactly, isExact, isNothing, nothing, perhaps, plus, without } from './held.ts';
import { isWithin } from './within.ts';

/** Why the ledger would refuse: nothing is there, less than asked may be there, or it is really freed (I1). */
export type Shortage = 'empty' | 'less' | 'reallyFreed';
export type Posted = { accounts: Accounts; shortage?: Shortage };

type Posting = { process: Process; line: MoneyLine; op: FundingOp; amount: Feel };

/** One operation along the ledger's own ways, with expressions for amounts. What is refused moves nothing. */
export const post = (accounts: Accounts, posting: Posting): Posted => {
  const { line, op, amount } = posting;
  const ways = WAYS[line.kind][op];
  // What this kind of money does not know is refused, whatever stands there.
  if (!ways) return { accounts, shortage: 'empty' };
  if (op === 'release' && line.kind === 'freed' && isReallyFreed(accounts))
    return { accounts, shortage: 'reallyFreed' };
  return amount === 'all' || amount === 'rest'
    ? { accounts: everything(accounts, ways) }
    : some(accounts, ways, posting);
};

const isReallyFreed = (accounts: Accounts): boolean =>
  (['freed', 'granted', 'committed'] as const).some((state) => heldAt(accounts, state).terms.length > 0);

const everything = (before: Accounts, ways: readonly Way[]): Accounts =>
  ways
    .filter(({ from }) => !isEndless(from))
    .reduce((accounts, { from, to }) => {
      const moved = heldAt(before, from);
      return put(put(accounts, from, nothing), to, plus(heldAt(accounts, to), moved));
    }, before);

const some = (accounts: Accounts, ways: readonly Way[], posting: Posting): Posted => {
  const { amount } = posting;
  const open = ways.filter(({ from }) => isEndless(from) || !isNothing(heldAt(accounts, from)));
  const [first, ...others] = open;
  if (!first) return { accounts, shortage: 'empty' };
  if (isEndless(first.from) || heldAt(accounts, first.from).terms.includes(amount))
    return { accounts: moved(accounts, first, amount) };
  if (isShort(accounts, open, posting)) return { accounts, shortage: 'less' };
  return { accounts: others.length === 0 ? drawn(accounts, first, amount) : spread(accounts, open, amount) };
};

const moved = (accounts: Accounts, { from, to }: Way, amount: Feel): Accounts =>
  put(put(accounts, from, without(heldAt(accounts, from), amount)), to, plus(heldAt(accounts, to), exactly(amount)));

/** Part of what stands there goes; whether anything is left, nobody knows. */
const drawn = (accounts: Accounts, { from, to }: Way, amount: Feel): Accounts =>
  put(put(accounts, from, perhaps), to, plus(heldAt(accounts, to), exactly(amount)));

const spread = (before: Accounts, ways: readonly Way[], amount: Feel): Accounts => {
  const targets = new Set(ways.map(({ to }) => to));
  const emptied = ways.reduce((accounts, { from }) => put(accounts, from, perhaps), before);
  const part = targets.size === 1 ? exactly(amount) : perhaps;
  return [...targets].reduce((accounts, to) => put(accounts, to, plus(heldAt(accounts, to), part)), emptied);
};

/** Spending must be shown to be within what stands there, where that is known: what is known differently is too much. */
const isShort = (accounts: Accounts, ways: readonly Way[], { process, op, amount }: Posting): boolean => {
  if (op !== 'commit' && op !== 'pay') return false;
  if (ways.some(({ from }) => isEndless(from))) return false;
  const held = ways.map(({ from }) => heldAt(accounts, from));
  return held.every(isExact) && !held.some(({ terms }) => terms.some((term) => isWithin(process, amount, term)));
};
