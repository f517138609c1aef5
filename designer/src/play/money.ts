import type { Id } from '@samskab/definition';
import { replayedAsk, type Entry } from '@samskab/engine';
import { playMoney, type PlayedMoney } from '@samskab/verifier';
import type { Stage } from './frame.ts';

export type MoneyState = 'expected' | 'freed' | 'granted' | 'reserved' | 'committed' | 'used' | 'returned';
export type MoneyRow = { state: MoneyState; amount: number };
/** A money line and what stands in each of its states, øre. */
export type MoneyLineNow = { id: Id; name: string; rows: MoneyRow[] };

type Balances = PlayedMoney['lines'][Id];

const sums: { [S in MoneyState]: (held: Balances) => number } = {
  expected: ({ expected }) => expected,
  freed: ({ freed }) => freed,
  granted: ({ granted, grantedAhead }) => granted + grantedAhead,
  reserved: ({ reserved, reservedGranted }) => reserved + reservedGranted,
  committed: ({ committed }) => committed,
  used: ({ used }) => used,
  returned: ({ returned }) => returned,
};

/** Always shown; the others when there is money in them. */
const always: Record<Stage['process']['moneyLines'][number]['kind'], readonly MoneyState[]> = {
  freed: ['expected', 'freed', 'granted', 'used'],
  frame: ['reserved', 'used'],
  operating: ['granted', 'used'],
  capital: ['granted', 'freed', 'used'],
};

const states = Object.keys(sums) as MoneyState[];

/** The log's postings by the ledger's own rules; undefined where the engine does not take the log. */
export const postedBy = ({ plan, process }: Stage, log: readonly Entry[]): PlayedMoney | undefined =>
  playMoney(plan, process, log, ({ answers }) => replayedAsk(answers).ask);

/** Every line of the drawing as it stands after a log. */
export function moneyNow(stage: Stage, log: readonly Entry[]): MoneyLineNow[] {
  const { moneyLines } = stage.process;
  const posted = moneyLines.length > 0 ? postedBy(stage, log) : undefined;
  return moneyLines.map(({ id, name = '', kind }) => {
    const held = posted?.lines[id];
    const amount = (state: MoneyState): number => (held ? sums[state](held) : 0);
    const shown = states.filter((state) => amount(state) !== 0 || always[kind].includes(state));
    return { id, name, rows: shown.map((state) => ({ state, amount: amount(state) })) };
  });
}
