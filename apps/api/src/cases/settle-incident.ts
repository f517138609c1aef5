import { Refusal } from '@samskab/contracts';
import type { Command, ResolveIncident } from '@samskab/contracts';
import type { CaseRow, IncidentRow, Tx } from '@samskab/persistence';
import type { IncidentResource } from '@samskab/policy';
import { authorise } from '../authorise.ts';
import { submit } from '../commands/submit.ts';
import type { Ctx } from '../ctx.ts';
import { hidePersonal } from '../forms/personal.ts';
import { readCaseResource } from './case-resource.ts';
import { heldCase, refuseEnded } from './find-case.ts';

type Which = { id: string; caseId: string; incidentId: string };

/** The same once more, now that what was in its way is mended. */
export const retryIncident = (ctx: Ctx, { id, caseId, incidentId }: Which): Promise<Command> =>
  submit(ctx, {
    id,
    kind: 'retryIncident',
    request: { caseId, incidentId },
    prepare: async (tx) => {
      await openIncident(ctx, tx, 'incident.retry', caseId, incidentId);
      return { caseId, event: { type: 'incidentRetried', incident: incidentId } };
    },
  });

/** On with the answer the drawing could not give, or with other data. */
export const resolveIncident = (ctx: Ctx, { id, caseId, incidentId }: Which, body: ResolveIncident): Promise<Command> =>
  submit(ctx, {
    id,
    kind: 'resolveIncident',
    request: { caseId, incidentId, ...body },
    prepare: async (tx) => {
      const row = await openIncident(ctx, tx, 'incident.resolve', caseId, incidentId);
      const drawing = await ctx.drawings.one(tx.read, row.versionId);
      const { answer, data } = body;
      const given = data && (await hidePersonal(tx, caseId, data, drawing.isPersonal));
      const said = { ...(answer !== undefined && { answer }), ...(given && { data: given }) };
      return { caseId, event: { type: 'incidentResolved', incident: incidentId, ...said } };
    },
  });

async function openIncident(
  ctx: Ctx,
  tx: Tx,
  action: 'incident.retry' | 'incident.resolve',
  caseId: string,
  id: string,
): Promise<CaseRow> {
  const row = await heldCase(tx, caseId);
  const incident = await tx.incidents.first({ caseId, id });
  if (!incident) throw new Refusal('notFound');
  authorise(ctx, action, await resource(ctx, tx, row, incident));
  refuseEnded(row);
  if (incident.status !== 'open') throw new Refusal('stale');
  return row;
}

async function resource(ctx: Ctx, tx: Tx, row: CaseRow, { node }: IncidentRow): Promise<IncidentResource> {
  const drawing = await ctx.drawings.one(tx.read, row.versionId);
  const funding = drawing.activity(node)?.facet?.kind === 'funding';
  return { ...(await readCaseResource(tx.read, row)), funding };
}
