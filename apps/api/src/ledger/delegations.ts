import type { Delegation, DelegationList, SetAvailable, SetDelegation } from '@samskab/contracts';
import { Refusal } from '@samskab/contracts';
import type { DelegationRow, Tx } from '@samskab/persistence';
import type { z } from 'zod';
import { authorise } from '../authorise.ts';
import { readableCase } from '../cases/find-case.ts';
import type { Ctx } from '../ctx.ts';
import { linesOf } from './lines-of.ts';
import { foundArea } from './read-books.ts';

/** Who may take how much of an area's frame (domain.md § 4: it differs from municipality to municipality). */
export async function listDelegations(ctx: Ctx, areaId: string): Promise<z.infer<typeof DelegationList>> {
  authorise(ctx, 'ledger.read', {});
  const { read } = ctx.database;
  await foundArea(read, areaId);
  const rows = await read.delegations.find({ area: areaId }, { order: { holder: 'asc' } });
  return { items: rows.map(toDelegation) };
}

/** Sets one threshold, by a decision; 0 takes it away. The same again changes nothing. */
export function setDelegation(ctx: Ctx, areaId: string, body: SetDelegation): Promise<Delegation> {
  return ctx.database.transaction(async (tx) => {
    authorise(ctx, 'ledger.delegate', {});
    await foundArea(tx.read, areaId);
    const at = await ctx.clock.now(tx.read);
    const row = { ...body, area: areaId, setBy: ctx.actor.id, at };
    await tx.delegations.upsert(row);
    return toDelegation(row);
  });
}

const toDelegation = ({ area, setBy: _who, ...row }: DelegationRow): Delegation => ({ ...row, areaId: area });

/** The years' available amounts of a capital line, all of them at once: together at most what was granted. */
export function setAvailable(
  ctx: Ctx,
  caseId: string,
  line: string,
  { years, decision }: SetAvailable,
): Promise<{ years: SetAvailable['years'] }> {
  return ctx.database.transaction(async (tx) => {
    authorise(ctx, 'ledger.post', {});
    await readableCase(ctx, tx.read, caseId);
    const found = (await linesOf(tx, ctx, caseId)).find(({ id }) => id === line);
    if (found?.kind !== 'capital') throw new Refusal('notFound');
    await tx.ledger.lockAreas([found.area]);
    refuseAboveGrant(years, await grantedOn(tx, caseId, line));
    const at = await ctx.clock.now(tx.read);
    await tx.availableAmounts.remove({ caseId, line });
    const set = { caseId, line, decision, setBy: ctx.actor.id, at };
    await tx.availableAmounts.insert(...years.map((one) => ({ ...one, ...set })));
    await tx.touches.touch(caseId);
    return { years };
  });
}

function refuseAboveGrant(years: SetAvailable['years'], granted: number): void {
  if (new Set(years.map(({ year }) => year)).size < years.length) throw new Refusal('invalid');
  if (years.reduce((sum, { amount }) => sum + amount, 0) > granted)
    throw new Refusal('noCover', 'Rådighedsbeløbene er større end anlægsbevillingen.');
}

/** Ever granted and not given back, øre. */
async function grantedOn({ ledger }: Tx, caseId: string, line: string): Promise<number> {
  const movements = await ledger.movements({ caseId, line });
  return movements.reduce((sum, { debit, credit, amount }) => {
    if (debit.state === 'cover') return sum + amount;
    return credit.state === 'cover' ? sum - amount : sum;
  }, 0);
}
