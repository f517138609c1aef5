import type { MoneyLine } from '@samskab/contracts';

export type MoneyState =
  'expected' | 'freed' | 'granted' | 'reserved' | 'committed' | 'used' | 'returned' | 'lapsed' | 'reallocated';
/** solid = spent, tint = there, hatched = held back, dashed = not yet, outline = none. */
export type Fill = 'solid' | 'tint' | 'hatched' | 'dashed' | 'outline';
/** What leads to the next box: it has come since, or is yet to come; nothing when it came before. */
export type Link = 'followed' | 'notYet' | 'none';
export type MoneyBox = {
  state: MoneyState;
  amount: number;
  fill: Fill;
  at: string | null;
  future: boolean;
  link: Link;
};

type Unlinked = Omit<MoneyBox, 'link'>;

const fills: { [S in MoneyState]: Fill } = {
  expected: 'dashed',
  freed: 'tint',
  granted: 'tint',
  reserved: 'hatched',
  committed: 'hatched',
  used: 'solid',
  returned: 'outline',
  lapsed: 'outline',
  reallocated: 'outline',
};

/** Which posting brings money into a state. */
const ops: { [S in MoneyState]: string } = {
  expected: 'expect',
  freed: 'free',
  granted: 'grant',
  reserved: 'reserve',
  committed: 'commit',
  used: 'pay',
  returned: 'release',
  lapsed: 'lapse',
  reallocated: 'reallocate',
};

/** The states every line of its kind shows; the others appear when there is money in them. */
const always: { [K in MoneyLine['kind']]: readonly MoneyState[] } = {
  freed: ['expected', 'freed', 'granted', 'used'],
  frame: ['reserved', 'used'],
  operating: ['granted', 'used'],
  capital: ['granted', 'freed', 'used'],
};

const gone = ['returned', 'lapsed', 'reallocated'] as const;

const order: { [K in MoneyLine['kind']]: readonly MoneyState[] } = {
  freed: ['expected', 'freed', 'granted', 'committed', 'reserved', 'used', ...gone],
  frame: ['reserved', 'committed', 'used', ...gone],
  operating: ['granted', 'committed', 'reserved', 'used', ...gone],
  capital: ['granted', 'freed', 'committed', 'reserved', 'used', ...gone],
};

const amountIn = (line: MoneyLine, state: MoneyState): number => line[state] ?? 0;

const lastAt = (line: MoneyLine, state: MoneyState): string | null =>
  line.postings.findLast(({ op, refused }) => op === ops[state] && !refused)?.at ?? null;

function boxOf(line: MoneyLine, state: MoneyState): Unlinked {
  const amount = amountIn(line, state);
  const future = state === 'freed' && amount === 0;
  const at = future ? line.usableFrom : amount === 0 ? null : lastAt(line, state);
  return { state, amount, fill: amount === 0 ? 'outline' : fills[state], at, future };
}

const holdsMoney = ({ amount }: Unlinked): boolean => amount !== 0;

function linkAfter(index: number, boxes: readonly Unlinked[]): Link {
  const before = boxes[index];
  const after = boxes[index + 1];
  if (!before || !after) return 'none';
  const onlyAhead = boxes.slice(0, index + 1).some(holdsMoney) && !boxes.slice(index + 1).some(holdsMoney);
  if (onlyAhead) return 'notYet';
  if (!holdsMoney(before) || !holdsMoney(after)) return 'none';
  return before.at !== null && after.at !== null && before.at <= after.at ? 'followed' : 'none';
}

/** The boxes of a line, left to right as money goes. */
export const boxesOf = (line: MoneyLine): MoneyBox[] =>
  order[line.kind]
    .filter((state) => amountIn(line, state) !== 0 || always[line.kind].includes(state))
    .map((state) => boxOf(line, state))
    .map((box, index, boxes) => ({ ...box, link: linkAfter(index, boxes) }));

/** A line nothing has moved on. */
export const isEmpty = (line: MoneyLine): boolean =>
  line.postings.length === 0 && order[line.kind].every((state) => amountIn(line, state) === 0);
