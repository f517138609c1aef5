import type { AccountState } from './account.ts';
import { CARRIED_OVER } from './lapse.ts';
import { MOVABLE } from './reallocate.ts';
import { BACK, HOME, WAYS } from './routes.ts';
import type { FundingOp, Transfer, TransferKind } from './transfer.ts';

type Edges = ReadonlySet<string>;

const edge = (from: string, to: string): string => `${from}>${to}`;
const into = (to: AccountState, from: Iterable<AccountState>): string[] => [...from].map((state) => edge(state, to));

/** The ways of one operation on any kind of line. */
const of = (op: keyof (typeof WAYS)['freed']): string[] =>
  Object.values(WAYS).flatMap((ways) => (ways[op] ?? []).map(({ from, to }) => edge(from, to)));

const kinds = Object.keys(BACK) as (keyof typeof BACK)[];

/** Back the way it came, or the way a line of its kind allows. */
const backwards = kinds.flatMap((kind) =>
  (Object.keys(BACK[kind]) as FundingOp[]).flatMap((op) => [
    ...(WAYS[kind][op] ?? []).map(({ from, to }) => edge(to, from)),
    ...(BACK[kind][op] ?? []).map(({ from, to }) => edge(from, to)),
  ]),
);

/** Every movement the ledger can make, by kind. */
const EDGES: Record<TransferKind, Edges> = {
  expect: new Set(of('expect')),
  grant: new Set(of('grant')),
  free: new Set(of('free')),
  reserve: new Set(of('reserve')),
  commit: new Set(of('commit')),
  pay: new Set(of('pay')),
  release: new Set([...of('release'), ...Object.values(HOME).map((home) => edge('returned', home))]),
  openFrame: new Set([edge('budget', 'room')]),
  carryOver: new Set(['freed', 'granted', 'room', ...CARRIED_OVER].map((state) => edge('lapsed', state))),
  reinstate: new Set([edge('lapsed', 'room')]),
  lapse: new Set(into('lapsed', ['freed', 'granted', 'room', ...CARRIED_OVER])),
  reallocate: new Set([...into('reallocated', MOVABLE), edge('incoming', 'room')]),
  undo: new Set(backwards),
};

export const isKnownWay = ({ kind, debit, credit }: Transfer): boolean =>
  EDGES[kind].has(edge(debit.state, credit.state));
