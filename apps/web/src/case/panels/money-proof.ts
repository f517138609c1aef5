import type { MoneyLine } from '@samskab/contracts';
import type { MoneyState } from './money-boxes.ts';

type Posting = MoneyLine['postings'][number];
type States = NonNullable<Posting['after']>;

const states: readonly MoneyState[] = [
  ...(['expected', 'freed', 'granted', 'reserved', 'committed', 'used', 'returned', 'lapsed', 'reallocated'] as const),
];

const sum = (line: Partial<Record<MoneyState, number | undefined>>): number =>
  states.reduce((total, state) => total + (line[state] ?? 0), 0);

/** What a posting did to one state of its line, øre. */
export type Moved = { posting: Posting; moved: number };

/** The postings one figure is made of, in their order: together they come to it. */
export function movesOf(line: MoneyLine, state: MoneyState): Moved[] {
  let before: Partial<States> = {};
  return line.postings.flatMap((posting) => {
    const moved = posting.after ? posting.after[state] - (before[state] ?? 0) : 0;
    before = posting.after ?? before;
    return moved === 0 ? [] : [{ posting, moved }];
  });
}

export type Proof = { holds: boolean; total: number; parts: { state: MoneyState; amount: number }[] };

/** The proof of a line: all that its postings brought is what stands in its states (domain.md § 4). */
export function proofOf(line: MoneyLine): Proof {
  const last = line.postings.findLast(({ after }) => after)?.after;
  const parts = states.flatMap((state) => ((line[state] ?? 0) > 0 ? [{ state, amount: line[state] ?? 0 }] : []));
  const total = last ? sum(last) : 0;
  return { holds: total === sum(line), total, parts };
}
