import { Refusal } from '@samskab/contracts';
import type { CarryOver, CarryOverList, DecideCarryOver, RequestCarryOver } from '@samskab/contracts';
import { carriedOver, closeAreaYear, closeCaseYears } from '@samskab/persistence';
import type { CarryOverRow, Tx } from '@samskab/persistence';
import type { z } from 'zod';
import { authorise, may } from '../authorise.ts';
import { readableCase } from '../cases/find-case.ts';
import type { Ctx } from '../ctx.ts';
import { namesOf } from '../people/names.ts';
import { knownCases } from './known-cases.ts';
import { linesOf } from './lines-of.ts';
import { foundArea } from './read-books.ts';
import { yearOf } from './year-of.ts';

/**
 * Asks for money to be carried over 31 December: of a case's line, or of the area's frame. The key is the request's id, so
 * the same one again is one. Nothing moves before somebody else has decided.
 */
export async function requestCarryOver(
  ctx: Ctx,
  id: string,
  areaId: string,
  body: RequestCarryOver,
): Promise<CarryOver> {
  const row = await ctx.database.transaction(async (tx) => {
    authorise(ctx, 'ledger.requestCarryOver', {});
    await foundArea(tx.read, areaId);
    await asksForItsOwn(ctx, tx, areaId, body);
    const [known] = await tx.carryOvers.lock({ id });
    if (known) return same(ctx, known, areaId, body);
    const requestedAt = await ctx.clock.now(tx.read);
    refusePast(body.year, requestedAt);
    await tx.carryOvers.insert({
      ...body,
      id,
      area: areaId,
      requestedBy: ctx.actor.id,
      requestedAt,
      status: 'requested',
    });
    await tx.touches.touch(body.caseId ?? null);
    return (await tx.carryOvers.first({ id }))!;
  });
  return shown(ctx, row);
}

function same(ctx: Ctx, known: CarryOverRow, areaId: string, body: RequestCarryOver): CarryOverRow {
  const alike =
    known.area === areaId &&
    known.requestedBy === ctx.actor.id &&
    known.caseId === (body.caseId ?? null) &&
    known.line === (body.line ?? null) &&
    known.year === body.year &&
    known.amount === body.amount &&
    known.reason === body.reason;
  if (!alike) throw new Refusal('idempotencyKeyReused');
  return known;
}

/** Whose case it is may not be told to others, and a line stands in one area. */
async function asksForItsOwn(ctx: Ctx, tx: Tx, areaId: string, { caseId, line }: RequestCarryOver): Promise<void> {
  if ((caseId === undefined) !== (line === undefined)) throw new Refusal('invalid', undefined, [both]);
  if (caseId === undefined || line === undefined) return;
  await readableCase(ctx, tx.read, caseId);
  const lines = await linesOf(tx, ctx, caseId);
  if (!lines.some(({ id, area }) => id === line && area === areaId)) throw new Refusal('notFound');
}

const both = { path: ['line'], code: 'required', message: 'Vælg både forløbet og linjen, eller ingen af dem.' };

/** Into the year after and no further: the year before last is over on every side. */
function refusePast(year: number, now: string): void {
  if (year < yearOf(now) - 1) throw new Refusal('yearClosed');
}

/**
 * A carry-over is granted or refused, with a reason, by another than who asked. Granted after the year has ended the money
 * comes over at once; before, when the year ends.
 */
export async function decideCarryOver(ctx: Ctx, id: string, body: DecideCarryOver): Promise<CarryOver> {
  const row = await ctx.database.transaction(async (tx) => {
    const [held] = await tx.carryOvers.lock({ id });
    if (!held) throw new Refusal('notFound');
    authorise(ctx, 'ledger.decideCarryOver', { requestedBy: held.requestedBy });
    if (held.status !== 'requested') return alreadyDecided(ctx, held, body);
    const at = await ctx.clock.now(tx.read);
    refusePast(held.year, at);
    await tx.carryOvers.update({ id }, decidedAs(ctx, held, body, at));
    if (body.granted && held.year < yearOf(at)) await comeOver(ctx, tx, id, at);
    await tx.touches.touch(held.caseId);
    return (await tx.carryOvers.first({ id }))!;
  });
  return shown(ctx, row);
}

/** The same decision a second time is the same decision. */
function alreadyDecided(ctx: Ctx, held: CarryOverRow, body: DecideCarryOver): CarryOverRow {
  const same =
    held.decidedBy === ctx.actor.id &&
    held.decidedReason === body.reason &&
    (body.granted ? held.decision === body.decision && held.granted === (body.amount ?? held.amount) : !held.granted);
  if (!same) throw new Refusal('carryOverDecided');
  return held;
}

function decidedAs(ctx: Ctx, { amount }: CarryOverRow, body: DecideCarryOver, at: string): Partial<CarryOverRow> {
  const decided = { decidedBy: ctx.actor.id, decidedAt: at, decidedReason: body.reason };
  if (!body.granted) return { ...decided, status: 'refused' };
  const granted = body.amount ?? amount;
  if (granted > amount) throw new Refusal('amountInvalid', 'Der kan højst overføres det, der er søgt om.');
  return { ...decided, status: 'granted', granted, decision: body.decision };
}

async function comeOver(ctx: Ctx, tx: Tx, id: string, at: string): Promise<void> {
  const row = (await tx.carryOvers.first({ id }))!;
  const { area, caseId, year } = row;
  if (caseId === null) await closeAreaYear(tx, area, year);
  else await closeCaseYears(tx, { caseId, lines: await linesOf(tx, ctx, caseId), before: year + 1 });
  await carriedOver(tx, row, at);
}

/** Every request of an area, the newest first; of a case the reader may not know only what the books show. */
export async function listCarryOvers(ctx: Ctx, areaId: string): Promise<z.infer<typeof CarryOverList>> {
  authorise(ctx, 'ledger.read', {});
  const { read } = ctx.database;
  await foundArea(read, areaId);
  const rows = await read.carryOvers.find({ area: areaId }, { order: { requestedAt: 'desc' } });
  const known = await knownCases(
    ctx,
    read,
    rows.map(({ caseId }) => caseId),
  );
  const name = await namesOf(
    read,
    rows.map(({ requestedBy }) => requestedBy),
  );
  return { items: rows.filter(({ caseId }) => known(caseId)).map((row) => toCarryOver(ctx, row, name)) };
}

/** Called once the case has been found readable. */
export async function caseCarryOvers(ctx: Ctx, caseId: string): Promise<CarryOver[]> {
  const { read } = ctx.database;
  const rows = await read.carryOvers.find({ caseId }, { order: { requestedAt: 'desc' } });
  const name = await namesOf(
    read,
    rows.map(({ requestedBy }) => requestedBy),
  );
  return rows.map((row) => toCarryOver(ctx, row, name));
}

const shown = async (ctx: Ctx, row: CarryOverRow): Promise<CarryOver> =>
  toCarryOver(ctx, row, await namesOf(ctx.database.read, [row.requestedBy]));

function toCarryOver(
  ctx: Ctx,
  { area, decidedBy: _decider, requestedBy, ...row }: CarryOverRow,
  name: (id: string) => string,
): CarryOver {
  const mayDecide = row.status === 'requested' && may(ctx, 'ledger.decideCarryOver', { requestedBy });
  return { ...row, areaId: area, requestedBy: name(requestedBy), mayDecide };
}
