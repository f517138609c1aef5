import type { AccountState, CaseState, Oere } from './account.ts';
import { draw, movable, transfersOf } from './draw.ts';
import type { Line, LineBalances, LineKind } from './line.ts';
import type { Posted } from './post.ts';
import type { Way } from './routes.ts';
import type { PostingContext } from './transfer.ts';

/** What may stand on a line at the end of a year and is good for that year only. Capital money lasts until its project ends. */
const YEARLY: Record<LineKind, readonly CaseState[]> = {
  freed: ['freed', 'granted', 'reserved', 'reservedGranted', 'committed'],
  frame: ['reservedGranted', 'committed'],
  operating: ['granted', 'reservedGranted', 'committed'],
  capital: [],
};

/** [assumed] What a case has reserved or committed is carried over with it. */
export const CARRIED_OVER: readonly CaseState[] = ['reserved', 'reservedGranted', 'committed'];

export type LapseRequest = PostingContext & {
  /** What somebody outside the municipality pays, øre: it is for its purpose and not for a year. Own money goes first. */
  fromOutside?: Oere;
  carried?: readonly CaseState[];
};

export type Lapse = Posted & { carriedOver: Oere };

const lapsed = (from: AccountState): Way => ({ from, to: 'lapsed' });

/**
 * What lapses on a line on 31 December of `request.year` and what is carried over, øre. Lapsing freed money keeps the
 * law and breaks the promise: `caseBalance` then shows it as lost, so a drawing reserves it in time.
 */
export const lapse = (line: Line, balances: LineBalances, request: LapseRequest): Lapse => {
  const { fromOutside = 0, carried = CARRIED_OVER, ...context } = request;
  const standing = YEARLY[line.kind].map(lapsed);
  const ways = standing.filter(({ from }) => !carried.includes(from as CaseState));
  const moved = Math.max(0, movable(balances, ways) - fromOutside);
  const transfers = transfersOf(line, draw(balances, ways, moved), 'lapse', context);
  return { ok: true, transfers, moved, carriedOver: movable(balances, standing) - moved };
};
