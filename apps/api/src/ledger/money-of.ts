import { Refusal } from '@samskab/contracts';
import type { PostTransfer } from '@samskab/contracts';
import type { MoneyLine } from '@samskab/definition';
import { accountId, balanceOf, lineBalances, post } from '@samskab/ledger';
import type { AccountKey, AccountState, Line, Posting, PostingContext } from '@samskab/ledger';
import type { Tx } from '@samskab/persistence';
import type { Ctx } from '../ctx.ts';

type OnLine = { area: string; caseId: string; line: string; amount: number; context: PostingContext };

/** A grant on a case's own line, made by hand. */
export const grantOn = (ctx: Ctx, tx: Tx, on: OnLine): Promise<Posting> => postOn(ctx, tx, on, 'grant');

/** Room of the frame set aside on a case's line by a body's decision: what nobody was delegated. */
export function reserveOn(ctx: Ctx, tx: Tx, on: OnLine): Promise<Posting> {
  if (!on.context.decision?.trim()) throw new Refusal('aboveDelegation', 'Skriv, hvilket organ der har besluttet det.');
  return postOn(ctx, tx, on, 'reserve');
}

async function postOn(ctx: Ctx, tx: Tx, on: OnLine, op: 'grant' | 'reserve'): Promise<Posting> {
  const { area, caseId, line: id, amount, context } = on;
  const { kind } = await drawnLine(ctx, tx, caseId, id);
  const [standing] = await tx.ledger.accounts({ caseId, line: id });
  const line: Line = { id, caseId, area: standing?.area ?? area, kind };
  const balances = lineBalances(await tx.ledger.lockLine(line, context.year));
  return post(line, balances, { ...context, op, amount, area });
}

async function drawnLine(ctx: Ctx, tx: Tx, caseId: string, id: string): Promise<MoneyLine> {
  const row = await tx.read.cases.first({ id: caseId });
  const drawing = row && (await ctx.drawings.one(tx.read, row.versionId));
  const found = drawing?.process.moneyLines.find((line) => line.id === id);
  if (!found) throw new Refusal('notFound', 'Pengelinjen findes ikke i forløbet.');
  return found;
}

/** What a council moves first: what is set aside, then what is free; of an area itself its frame. */
const ORDER: readonly AccountState[] = ['reserved', 'freed', 'reservedGranted', 'granted'];

/** The account the money is taken from, and what stands in it, øre: one that holds enough, else the first. */
export async function reallocatedFrom(
  tx: Tx,
  area: string,
  { caseId, line, year, amount }: PostTransfer,
): Promise<{ from: AccountKey; balance: number }> {
  const keys: AccountKey[] =
    caseId !== undefined && line !== undefined
      ? ORDER.map((state) => ({ area, caseId, line, year: null, state }))
      : [{ area, caseId: null, line: null, year, state: 'room' }];
  const held = await tx.ledger.accounts({ id: keys.map(accountId) });
  const balance = (key: AccountKey): number => {
    const found = held.find(({ id }) => id === accountId(key));
    return found ? balanceOf(found) : 0;
  };
  const from = keys.find((key) => balance(key) >= amount) ?? keys[0];
  if (!from) throw new Error('there is always an account to take from');
  return { from, balance: balance(from) };
}
