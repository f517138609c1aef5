import { Refusal } from '@samskab/contracts';
import type { CloseItem, Command } from '@samskab/contracts';
import { onward } from '@samskab/council';
import type { Onward } from '@samskab/council';
import type { Tx } from '@samskab/persistence';
import { heldCase, refuseEnded } from '../cases/find-case.ts';
import { submit } from '../commands/submit.ts';
import type { Prepared } from '../commands/submit.ts';
import type { Ctx } from '../ctx.ts';
import { formData, recommendationData } from './decision-form.ts';
import { decidedAt, dissentRow, recordOf } from './decision-record.ts';
import { openItemFor } from './find-item.ts';
import type { FoundItem } from './find-item.ts';
import { goOn } from './go-on.ts';
import { demandOpinion } from './opinion.ts';
import { asJson } from './recorded.ts';
import { granted } from './refused.ts';
import { tallied } from './tallied.ts';
import { checkpointOf, wayOf } from './way-of.ts';
import type { WayOf } from './way-of.ts';

/**
 * A body has dealt with an item: one unit of work tallies and records what it said. The body that decides makes the one
 * event that moves the case; after one that recommends the item goes on its way, and no case hears of it.
 */
export const closeItem = (ctx: Ctx, id: string, itemId: string, body: CloseItem): Promise<Command> =>
  submit(ctx, {
    id,
    kind: 'closeItem',
    request: { itemId, ...body },
    prepare: (tx, at) => prepare(ctx, tx, itemId, body, at),
  });

async function prepare(ctx: Ctx, tx: Tx, itemId: string, body: CloseItem, now: string): Promise<Prepared> {
  const { caseId, checkpoint } = await ofCase(tx, itemId);
  const elsewhere = body.how === 'elsewhere';
  const caseRow = await heldCase(tx, caseId);
  const action = elsewhere ? 'council.decide' : 'council.close';
  const found = await openItemFor(ctx, tx, { id: itemId, action, afterwards: elsewhere });
  refuseEnded(caseRow);
  if (!(await tx.items.first({ caseId, id: checkpoint, status: 'open' }))) throw new Refusal('stale');
  const way = await wayOf(tx.read, found.item);
  demandOpinion(found, way, body);
  const next = whereTo(found, way, body);
  const data = await record(tx, found, { body, way, next, now });
  await goOn(tx, found, way, next);
  if (!('leaves' in next)) return { caseId, event: null };
  return { caseId, event: { type: 'itemDecided', item: checkpoint, outcome: next.leaves, data } };
}

async function ofCase(tx: Tx, id: string): Promise<{ caseId: string; checkpoint: string }> {
  const item = await tx.agenda.first({ id });
  if (!item) throw new Refusal('notFound');
  const [caseId, checkpoint] = [item.caseId, checkpointOf(item)];
  if (caseId === null || checkpoint === null) throw new Refusal('itemClosed');
  return { caseId, checkpoint };
}

const whereTo = ({ body: { rules } }: FoundItem, { way, at }: WayOf, { outcome, backTo }: CloseItem): Onward =>
  granted(onward({ way, at, rules, outcome }, backTo));

type Closing = { body: CloseItem; way: WayOf; next: Onward; now: string };

async function record(tx: Tx, found: FoundItem, { body, way, next, now }: Closing) {
  const backTo = 'backTo' in next ? way.newest[next.backTo]?.body.name : undefined;
  const closed = tallied(found, body, backTo);
  const data =
    'leaves' in next ? await formData(tx, found, body, closed.line) : recommendationData(found, body, closed.line);
  await tx.agenda.addDissents(body.dissents.map(dissentRow(found.body, found.item.id)));
  await tx.agenda.update(
    { id: found.item.id },
    {
      status: 'decided',
      outcome: body.outcome,
      decision: asJson(recordOf(found.body, body, closed, data)),
      decidedAt: decidedAt(body, found.meeting, now),
    },
  );
  return data;
}
