import { createHash } from 'node:crypto';
import { Refusal } from '@samskab/contracts';
import type { PostTransfer, TransferList } from '@samskab/contracts';
import { openFrame, reallocate } from '@samskab/ledger';
import type { Posting, PostingContext } from '@samskab/ledger';
import { canonicalJson } from '@samskab/persistence';
import type { TransferRow, Tx } from '@samskab/persistence';
import { authorise } from '../authorise.ts';
import type { Ctx } from '../ctx.ts';
import { decidedItem } from './decided-item.ts';
import { openYear } from './open-year.ts';
import { grantOn, reallocatedFrom, reserveOn } from './money-of.ts';
import { foundArea, toTransfer } from './read-books.ts';
import { posted } from './refused.ts';

type Wanted = { ctx: Ctx; areaId: string; body: PostTransfer; context: PostingContext };

/**
 * A posting outside any drawing, by the finance officer; the key makes it happen once. A frame and an appropriation rest
 * on a decision; a supplementary appropriation names its cover; out of the area money goes by the council alone.
 */
export async function postTransfer(ctx: Ctx, id: string, areaId: string, body: PostTransfer): Promise<TransferList> {
  const key = `transfer/${id}`;
  const request = hashOf(areaId, body);
  return ctx.database.transaction(async (tx) => {
    authorise(ctx, body.kind === 'reallocation' ? 'ledger.reallocate' : 'ledger.post', {});
    await foundArea(tx.read, areaId);
    const at = await ctx.clock.now(tx.read);
    const done = await tx.effects.once(key, 'transfer', at, async () => {
      await openYear(tx, ctx, { areaId, at, ...body });
      await post(tx, { ctx, areaId, body, context: await contextOf(tx, key, at, body) });
      return { request };
    });
    if (done.request !== request) throw new Refusal('idempotencyKeyReused');
    return { items: (await transfersOf(tx, key)).map(toTransfer) };
  });
}

const kinds: Record<PostTransfer['kind'], (tx: Tx, wanted: Wanted) => Promise<Posting>> = {
  frame: (_tx, { areaId, body, context }) => Promise.resolve(openFrame(areaId, body.amount, context)),
  supplementaryAppropriation: supplement,
  reservation: (tx, { ctx, areaId, body, context }) => reserveOn(ctx, tx, { area: areaId, context, ...onLine(body) }),
  reallocation: async (tx, { areaId, body, context }) => {
    const { toArea, amount } = body;
    if (toArea === undefined) throw new Refusal('invalid', undefined, [missing('toArea')]);
    await tx.ledger.lockAreas([areaId, toArea].toSorted());
    return reallocate({ ...context, ...(await reallocatedFrom(tx, areaId, body)), toArea, amount });
  },
};

async function post(tx: Tx, wanted: Wanted): Promise<void> {
  await tx.ledger.lockAreas([wanted.areaId]);
  await tx.ledger.post(posted(await kinds[wanted.body.kind](tx, wanted)).transfers);
  await tx.touches.touch(wanted.body.caseId ?? null);
}

/** On a line of a case, or into the area's frame of the year; in both it names who pays (domain.md § 4). */
async function supplement(tx: Tx, { ctx, areaId, body, context }: Wanted): Promise<Posting> {
  if (!body.cover?.trim()) throw new Refusal('appropriationWithoutCover', 'Skriv, hvor pengene kommer fra.');
  const { caseId, line, amount } = body;
  if (caseId === undefined || line === undefined) return openFrame(areaId, amount, context);
  return grantOn(ctx, tx, { area: areaId, caseId, line, amount, context });
}

/** Out of its area money goes by a council's item alone; words will do for what the council has decided elsewhere. */
async function contextOf(tx: Tx, effectKey: string, at: string, body: PostTransfer): Promise<PostingContext> {
  const { year, reason, cover, kind } = body;
  const item = body.decidedItem === undefined ? undefined : await decidedItem(tx.read, body.decidedItem, kind);
  const decision = item ?? (kind === 'reallocation' ? undefined : body.decision);
  return {
    ...{ effectKey, at, year, reason },
    ...(decision !== undefined && { decision }),
    ...(cover !== undefined && { cover }),
  };
}

function onLine({ caseId, line, amount }: PostTransfer): { caseId: string; line: string; amount: number } {
  if (caseId === undefined || line === undefined)
    throw new Refusal('invalid', undefined, [
      { path: ['line'], code: 'required', message: 'Vælg forløbet og linjen, pengene skal stå på.' },
    ]);
  return { caseId, line, amount };
}

const transfersOf = async (tx: Tx, effectKey: string): Promise<TransferRow[]> =>
  (await tx.ledger.transfers({ effectKey }, { limit: 50 })).items;

const missing = (field: string) => ({ path: [field], code: 'required', message: 'Vælg, hvor pengene skal hen.' });

const hashOf = (areaId: string, body: PostTransfer): string =>
  createHash('sha256')
    .update(canonicalJson({ areaId, ...body }))
    .digest('hex');
