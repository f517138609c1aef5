import type { Case } from '@samskab/contracts';
import type { Progress } from '@samskab/engine';
import type { CaseRow, HandoverRow, IncidentRow, ParticipantRow, TokenRow } from '@samskab/persistence';
import type { InCase } from '@samskab/policy';
import { may } from '../authorise.ts';
import { anyMeeting } from '../council/resource.ts';
import type { Ctx } from '../ctx.ts';
import type { DrawingOf } from '../drawings/drawing-of.ts';
import { maskPersonal } from '../forms/personal.ts';
import { toParticipant } from '../participants/to-participant.ts';
import { namesOf } from '../people/names.ts';
import { toOpenTask } from '../tasks/open-task.ts';
import { taskResource } from '../tasks/task-resource.ts';
import { caseResource } from './case-resource.ts';
import { caseSummary } from './case-summary.ts';
import { readableCase } from './find-case.ts';
import { nodeStates } from './node-states.ts';
import { onAgenda, openThings } from './open-things.ts';
import type { OpenThings } from './open-things.ts';

type Known = {
  row: CaseRow;
  drawing: DrawingOf;
  open: OpenThings;
  progress: Progress;
  tokens: TokenRow[];
  participants: ParticipantRow[];
  handovers: HandoverRow[];
  names: (id: string) => string;
  inCase: InCase;
};

/** A case whole, composed from the read model, its log and its version's drawing, in a fixed number of queries. */
export async function readCase(ctx: Ctx, id: string): Promise<Case> {
  const row = await readableCase(ctx, ctx.database.read, id);
  return compose(ctx, await known(ctx, row));
}

async function known(ctx: Ctx, row: CaseRow): Promise<Known> {
  const { read } = ctx.database;
  const drawing = await ctx.drawings.one(read, row.versionId);
  const [openOf, progress, tokens, participants, handovers] = await Promise.all([
    openThings(read, [row.id]),
    ctx.histories.of(read, row, drawing),
    read.tokens.find({ caseId: row.id }),
    read.participants.find({ caseId: row.id }, { order: { invitedAt: 'asc' } }),
    read.handovers.find({ caseId: row.id, status: ['open', 'offered', 'refused'] }),
  ]);
  const open = openOf(row.id);
  const names = await namesOf(
    read,
    open.tasks.map(({ claimedBy }) => claimedBy),
  );
  const inCase = caseResource(row, participants);
  return { row, drawing, open, progress, tokens, participants, handovers, names, inCase };
}

function compose(ctx: Ctx, caseRow: Known): Case {
  const { row, drawing, open, progress, participants } = caseRow;
  return {
    ...caseSummary(row, drawing, open),
    versionId: row.versionId,
    data: maskPersonal(row.data, drawing.isPersonal),
    nodes: nodeStates(progress, open, caseRow.tokens),
    takenFlows: [...progress.takenFlows],
    tasks: tasks(ctx, caseRow),
    items: items(ctx, caseRow),
    handovers: caseRow.handovers.map((row) => handover(drawing, row)),
    incidents: open.incidents.map((row) => incident(drawing, row)),
    participants: participants.map((row) => toParticipant(drawing, row)),
    head: { seq: row.headSeq, hash: row.headHash },
    temporalUrl: temporalUrl(ctx, row),
  };
}

const tasks = (ctx: Ctx, { open, drawing, names, inCase }: Known): Case['tasks'] =>
  open.tasks.map((row) =>
    toOpenTask(row, drawing, names, may(ctx, 'task.complete', taskResource(inCase, drawing, row))),
  );

const items = (ctx: Ctx, { open, drawing, inCase }: Known): Case['items'] =>
  open.items
    .filter(({ register }) => register === 'council')
    .map((row) => {
      const placed = onAgenda(open, row);
      return {
        id: placed?.item.id ?? row.id,
        node: row.node,
        name: drawing.nodeName(row.node),
        meetingId: placed?.meeting?.id ?? null,
        meetingAt: placed?.meeting?.at ?? null,
        number: placed?.item.number ?? null,
        mayRecommend: mayRecommend(ctx, inCase, placed),
      };
    });

/** Until the agenda is out its words are the administration's. */
function mayRecommend(ctx: Ctx, { insiders }: InCase, placed: ReturnType<typeof onAgenda>): boolean {
  if (placed?.item.status !== 'proposed' || placed.meeting?.agendaSentAt !== null) return false;
  return may(ctx, 'council.recommend', { ...anyMeeting, closed: placed.item.closed, insiders });
}

const handover = (drawing: DrawingOf, { id, node, status }: HandoverRow) => ({
  id,
  node,
  name: drawing.nodeName(node),
  status,
});

const incident = (drawing: DrawingOf, { id, node, code, message, at }: IncidentRow): Case['incidents'][number] => ({
  id,
  node,
  name: drawing.nodeName(node),
  code,
  message,
  at,
});

/** The same case in Temporal's own UI; null where none is served. */
export const temporalUrl = ({ config }: Ctx, { id }: CaseRow): string | null =>
  config.temporal.uiUrl && `${config.temporal.uiUrl}/namespaces/${config.temporal.namespace}/workflows/${id}`;
