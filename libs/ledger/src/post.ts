import type { Oere } from './account.ts';
import { amountFault } from './amount.ts';
import { draw, movable, sweep, transfersOf } from './draw.ts';
import type { Move } from './draw.ts';
import { groundsFault, SHORTAGE, takesFreedBack } from './guards.ts';
import type { Line, LineBalances } from './line.ts';
import type { LedgerRefusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import type { Way } from './routes.ts';
import { WAYS } from './routes.ts';
import type { FundingOp, PostingContext, Transfer } from './transfer.ts';

export type Amount = Oere | 'all' | 'rest';

/**
 * One funding operation of a drawing. `decision` of a grant is given only when its checkpoint approved.
 * `area`: where the money is asked to stand, when that may differ from the line's own area.
 */
export type FundingRequest = PostingContext & { op: FundingOp; amount: Amount; area?: string; limits?: Limits };

/** What the municipality's own rules leave for a posting, øre; a limit that is not named is none. */
export type Limits = {
  /** The most that whoever decided may take of the area's frame (delegation). */
  delegated?: Oere;
  /** The most that may be committed of a capital line this year (rådighedsbeløb). */
  available?: Oere;
};

export type Posted = { ok: true; transfers: Transfer[]; moved: Oere };
export type Posting = Posted | LedgerRefusal;

const nothing = (): Posted => ({ ok: true, transfers: [], moved: 0 });

/** `all` and `rest` never take the room of a frame: that is everybody's. */
const own = (ways: readonly Way[]): Way[] => ways.filter((way) => way.from !== 'room');

/** How many øre are asked for. */
const wanted = (balances: LineBalances, ways: readonly Way[], amount: Amount): Oere | LedgerRefusal => {
  if (typeof amount === 'number') {
    const fault = amountFault(amount);
    return fault ? refuse(fault) : amount;
  }
  const sum = movable(balances, own(ways));
  return own(ways).length === 0 || sum === Number.POSITIVE_INFINITY ? refuse('amountNeeded') : sum;
};

/** A case's own reservation was decided when it was made: only what is taken of the shared room now is bounded. */
const limitFault = (
  line: Line,
  moves: readonly Move[],
  { op, limits = {} }: FundingRequest,
): LedgerRefusal | undefined => {
  const taken = (from?: Way['from']): Oere =>
    moves.reduce((sum, way) => (from === undefined || way.from === from ? sum + way.amount : sum), 0);
  const { delegated, available } = limits;
  if (delegated !== undefined && taken('room') > delegated) return refuse('aboveDelegation', delegated);
  if (line.kind !== 'capital' || op !== 'commit' || available === undefined) return undefined;
  return taken() > available ? refuse('overAvailable', available) : undefined;
};

const move = (
  line: Line,
  balances: LineBalances,
  ways: readonly Way[],
  request: FundingRequest,
  amount: Oere,
): Posting => {
  const fault = groundsFault(line, request.op, request);
  if (fault) return refuse(fault);
  const available = movable(balances, ways);
  if (available < amount && request.op !== 'expect')
    return refuse(SHORTAGE[request.op](line, balances, amount), available);
  const drawn = draw(balances, ways, amount);
  const limited = limitFault(line, drawn, request);
  if (limited) return limited;
  return { ok: true, transfers: transfersOf(line, sweep(line, drawn), request.op, request), moved: amount };
};

/**
 * Posts one operation on one line: it moves exactly `moved` øre, or refuses and moves nothing. `all` and `rest` are what
 * the operation can move on the line now; 0 posts nothing and goes on. For a frame `balances.room` is the room of the
 * area in `request.year`.
 */
export const post = (line: Line, balances: LineBalances, request: FundingRequest): Posting => {
  const ways = WAYS[line.kind][request.op];
  if (!ways) return refuse('opNotOnLine');
  if (request.amount === 0) return nothing();
  const amount = wanted(balances, ways, request.amount);
  if (typeof amount !== 'number') return amount;
  if (takesFreedBack(line, request.op, balances)) return refuse('reallyFreed');
  return amount === 0 ? nothing() : move(line, balances, ways, request, amount);
};
