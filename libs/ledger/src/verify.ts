import type { Oere } from './account.ts';
import { accountId, mayOverdraw } from './account.ts';
import { isKnownWay } from './edges.ts';
import type { AccountBalance } from './line.ts';
import { addTransfers } from './totals.ts';
import type { Transfer } from './transfer.ts';
import type { Violation, ViolationCode } from './violation.ts';

const RULES: readonly { code: ViolationCode; broken: (transfer: Transfer) => boolean }[] = [
  { code: 'badAmount', broken: ({ amount }) => !Number.isSafeInteger(amount) || amount <= 0 },
  { code: 'sameAccount', broken: ({ debit, credit }) => accountId(debit) === accountId(credit) },
  { code: 'crossesAreas', broken: ({ area, debit, credit }) => debit.area !== area || credit.area !== area },
  { code: 'unknownWay', broken: (transfer) => !isKnownWay(transfer) },
  { code: 'grantWithoutDecision', broken: ({ kind, decision }) => kind === 'grant' && !decision },
  { code: 'carryOverWithoutDecision', broken: ({ kind, decision }) => kind === 'carryOver' && !decision },
  { code: 'hiddenBreach', broken: ({ kind, breach, decision }) => kind === 'reallocate' && !(breach && decision) },
];

const brokenRules = (transfers: readonly Transfer[]): Violation[] =>
  transfers.flatMap((transfer) =>
    RULES.filter(({ broken }) => broken(transfer)).map(({ code }) => ({ code, at: transfer.id })),
  );

const repeatedIds = (transfers: readonly Transfer[]): Violation[] => {
  const seen = new Set<string>();
  const repeated = transfers.filter(({ id }) => seen.size === seen.add(id).size);
  return repeated.map(({ id }) => ({ code: 'repeatedId', at: id }));
};

/** Accounts that stood below zero at any time, though only money's sources may. */
const overdrawn = (transfers: readonly Transfer[]): Violation[] => {
  const balances = new Map<string, Oere>();
  const below = new Set<string>();
  const move = (id: string, amount: Oere): Oere => {
    const balance = (balances.get(id) ?? 0) + amount;
    balances.set(id, balance);
    return balance;
  };
  for (const { debit, credit, amount } of transfers) {
    move(accountId(credit), amount);
    const left = move(accountId(debit), -amount);
    if (left < 0 && !mayOverdraw(debit.state)) below.add(accountId(debit));
  }
  return [...below].map((at) => ({ code: 'negativeBalance', at }));
};

const lineOf = ({ area, caseId, line }: Transfer): string => JSON.stringify([area, caseId, line]);
const PROMISES: ReadonlySet<string> = new Set(['expected', 'grantedAhead', 'returned']);

/** I1: of a line that came from a saving, only what is still a promise may be released. */
const takenBack = (transfers: readonly Transfer[]): Violation[] => {
  const freedLines = new Set(transfers.filter(({ debit }) => debit.state === 'source').map(lineOf));
  const releases = transfers.filter((transfer) => transfer.kind === 'release' && freedLines.has(lineOf(transfer)));
  const real = releases.filter(({ debit }) => !PROMISES.has(debit.state));
  return real.map(({ id }) => ({ code: 'freedTakenBack', at: id }));
};

/** A reallocation leaves one area and enters another with the same amount, in one effect. */
const unpaired = (transfers: readonly Transfer[]): Violation[] => {
  const sums = new Map<string, Oere>();
  for (const { kind, effectKey, credit, amount } of transfers)
    if (kind === 'reallocate')
      sums.set(effectKey, (sums.get(effectKey) ?? 0) + (credit.state === 'reallocated' ? amount : -amount));
  const open = [...sums].filter(([, sum]) => sum !== 0);
  return open.map(([at]) => ({ code: 'unpairedReallocation', at }));
};

/** Checks transfers, in the order they were made; empty when the ledger is sound. */
export const verifyLedger = (transfers: readonly Transfer[]): Violation[] => [
  ...brokenRules(transfers),
  ...repeatedIds(transfers),
  ...overdrawn(transfers),
  ...takenBack(transfers),
  ...unpaired(transfers),
];

/** The cache of balances against the sum of transfers. */
export const verifyTotals = (transfers: readonly Transfer[], cached: readonly AccountBalance[]): Violation[] => {
  const truth = addTransfers(new Map(), transfers);
  const cache = new Map(cached.map((account) => [accountId(account), account]));
  const differs = (id: string): boolean => {
    const [is, shows] = [truth.get(id), cache.get(id)];
    return (is?.debits ?? 0) !== (shows?.debits ?? 0) || (is?.credits ?? 0) !== (shows?.credits ?? 0);
  };
  const ids = new Set([...truth.keys(), ...cache.keys()]);
  return [...ids].filter(differs).map((at) => ({ code: 'cacheDiffers', at }));
};
