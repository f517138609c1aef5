import { Refusal } from '@samskab/contracts';
import type { Command, FieldFault, Redraw, RedrawNote } from '@samskab/contracts';
import type { Json, Tx, VersionRow } from '@samskab/persistence';
import { authorise } from '../authorise.ts';
import { readCaseResource } from '../cases/case-resource.ts';
import { heldCase, refuseEnded } from '../cases/find-case.ts';
import { submit } from '../commands/submit.ts';
import type { Prepared } from '../commands/submit.ts';
import type { Ctx } from '../ctx.ts';
import { publishDrawing } from '../definitions/publish-definition.ts';
import { refusals } from './notes.ts';
import { endsOf } from './preview-redraw.ts';
import { redrawableCase } from './redrawable-case.ts';
import { weigh } from './weigh.ts';
import type { Weighed } from './weigh.ts';

/**
 * A running case follows another drawing from now on, with a reason: what has no place there is moved by the same event.
 * Refused as `redrawRefused` when a token has nowhere to stand or the verifier shows that the case could not end; as
 * `stale` when the case has gone on since the preview. What is looked through is looked through before the transaction.
 */
export async function redrawCase(ctx: Ctx, id: string, caseId: string, body: Redraw): Promise<Command> {
  const isRepeated = (await ctx.database.read.commands.first({ id })) !== undefined;
  const weighed = isRepeated ? undefined : await accepted(ctx, caseId, body);
  return submit(ctx, {
    id,
    kind: 'redraw',
    request: { caseId, ...body },
    prepare: (tx, at) => prepare(ctx, tx, { caseId, body, at, weighed }),
  });
}

async function accepted(ctx: Ctx, caseId: string, body: Redraw): Promise<Weighed> {
  const row = await redrawableCase(ctx, caseId);
  const weighed = await weigh(ctx, row, body);
  if (weighed.known.state.seq !== body.seq) throw new Refusal('stale');
  const against = await refusals(ctx.database.read, weighed, endsOf(weighed));
  if (against.length > 0) throw new Refusal('redrawRefused', undefined, against.map(faultOf));
  return weighed;
}

const faultOf = ({ code, message, node, token }: RedrawNote): FieldFault => ({
  path: token === null ? ['drawing'] : ['move', token],
  code,
  message,
  ...(node !== null && { id: node }),
});

type Asked = { caseId: string; body: Redraw; at: string; weighed: Weighed | undefined };

async function prepare(ctx: Ctx, tx: Tx, { caseId, body, at, weighed }: Asked): Promise<Prepared> {
  const row = await heldCase(tx, caseId);
  authorise(ctx, 'case.redraw', await readCaseResource(tx.read, row));
  refuseEnded(row);
  if (!weighed || row.headSeq !== body.seq) throw new Refusal('stale');
  const version = weighed.target.published ?? (await ownVersion(ctx, tx, { caseId, body, at, weighed }));
  return { caseId, event: { ...weighed.event, version: version.id, hash: version.hash, reason: body.reason } };
}

/** A drawing of the case's own becomes a version of it, offered to no other. */
async function ownVersion(ctx: Ctx, tx: Tx, { caseId, body, at, weighed }: Required<Asked>): Promise<VersionRow> {
  const { model, layout } = body.drawing ?? {};
  const draft = { processKey: weighed!.known.row.processKey, model: model as Json, layout: layout as Json, caseId };
  return publishDrawing(tx, draft, { publishedBy: ctx.actor.id, publishedAt: at, note: body.reason });
}
