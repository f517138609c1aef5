import type { MoneyLine } from '@samskab/contracts';

export type MoneyState = 'expected' | 'freed' | 'granted' | 'reserved' | 'committed' | 'used' | 'returned';
/** solid = spent, tint = there, hatched = held back, dashed = not yet, outline = none. */
export type Fill = 'solid' | 'tint' | 'hatched' | 'dashed' | 'outline';
export type MoneyBox = { state: MoneyState; amount: number; fill: Fill; at: string | null; future: boolean };

const fills: { [S in MoneyState]: Fill } = {
  expected: 'dashed',
  freed: 'tint',
  granted: 'tint',
  reserved: 'hatched',
  committed: 'hatched',
  used: 'solid',
  returned: 'outline',
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
};

/** The states every line of its kind shows; the others appear when there is money in them. */
const always: { [K in MoneyLine['kind']]: readonly MoneyState[] } = {
  freed: ['expected', 'freed', 'granted', 'used'],
  frame: ['reserved', 'used'],
  operating: ['granted', 'used'],
  capital: ['granted', 'freed', 'used'],
};

const order: { [K in MoneyLine['kind']]: readonly MoneyState[] } = {
  freed: ['expected', 'freed', 'granted', 'committed', 'reserved', 'used', 'returned'],
  frame: ['reserved', 'committed', 'used', 'returned'],
  operating: ['granted', 'committed', 'reserved', 'used', 'returned'],
  capital: ['granted', 'freed', 'committed', 'reserved', 'used', 'returned'],
};

const lastAt = (line: MoneyLine, state: MoneyState): string | null =>
  line.postings.findLast(({ op, refused }) => op === ops[state] && !refused)?.at ?? null;

/** The boxes of a line, left to right as money goes. */
export const boxesOf = (line: MoneyLine): MoneyBox[] =>
  order[line.kind]
    .filter((state) => line[state] !== 0 || always[line.kind].includes(state))
    .map((state) => {
      const amount = line[state];
      const future = state === 'freed' && amount === 0;
      const at = future ? line.usableFrom : amount === 0 ? null : lastAt(line, state);
      return { state, amount, fill: amount === 0 ? 'outline' : fills[state], at, future };
    });
