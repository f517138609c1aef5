import { Refusal } from '@samskab/contracts';
import type { AccountList, Transfer, TransferFilter, TransferPage } from '@samskab/contracts';
import type { AreaRow, Reads, TransferRow } from '@samskab/persistence';
import type { z } from 'zod';
import { authorise } from '../authorise.ts';
import type { Ctx } from '../ctx.ts';
import { knownCases } from './known-cases.ts';

export async function foundArea(read: Reads, id: string): Promise<AreaRow> {
  const [area] = await read.ledger.areas({ id });
  if (!area) throw new Refusal('notFound');
  return area;
}

/** The accounts of an area, with everything they ever gave and received. */
export async function listAccounts(ctx: Ctx, areaId: string): Promise<AccountList> {
  authorise(ctx, 'ledger.read', {});
  const { read } = ctx.database;
  await foundArea(read, areaId);
  const accounts = await read.ledger.accounts({ area: areaId });
  const known = await knownCases(
    ctx,
    read,
    accounts.map(({ caseId }) => caseId),
  );
  const items = accounts.map(({ id, caseId, line, year, state, debits, credits }) => ({
    ...(known(caseId) ? { id, caseId, line } : { id: `closed:${state}`, caseId: null, line: null }),
    areaId,
    year,
    state,
    debits,
    credits,
  }));
  return { items };
}

/** An area's postings in the order they were made, paged by key. */
export async function listTransfers(
  ctx: Ctx,
  areaId: string,
  { caseId, ...page }: TransferFilter,
): Promise<z.infer<typeof TransferPage>> {
  authorise(ctx, 'ledger.read', {});
  const { read } = ctx.database;
  await foundArea(read, areaId);
  const { items, next } = await read.ledger.transfers({ area: areaId, ...(caseId && { caseId }) }, page);
  const known = await knownCases(
    ctx,
    read,
    items.map((row) => row.caseId),
  );
  const shown = items.filter((row) => !caseId || known(row.caseId));
  return { items: shown.map((row) => (known(row.caseId) ? toTransfer(row) : anonymous(row))), next };
}

export const toTransfer = ({ kind, area, effectKey: _effect, ...row }: TransferRow): Transfer => ({
  ...row,
  areaId: area,
  op: kind,
});

/** Of a closed case the books show that money moved, and how much. */
function anonymous(row: TransferRow): Transfer {
  const words = { decision: null, cover: null, purpose: null, reason: null };
  const accounts = { debit: 'closed', credit: 'closed', caseId: null, line: null };
  return { ...toTransfer(row), id: `closed:${row.at}`, ...words, ...accounts };
}
