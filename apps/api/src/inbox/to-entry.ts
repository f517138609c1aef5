import type { InboxEntry } from '@samskab/contracts';
import type { InboxKind, InboxRow } from '@samskab/persistence';
import type { InCase } from '@samskab/policy';
import { may } from '../authorise.ts';
import type { Ctx } from '../ctx.ts';
import type { DrawingOf } from '../drawings/drawing-of.ts';
import { agendaOutBy } from './edges.ts';

/** A row with what its case's drawing says of it; a letter has neither. */
export type Shown = { row: InboxRow; drawing?: DrawingOf | undefined; inCase: InCase; name: (id: string) => string };
type Part = Pick<InboxEntry, 'text' | 'who' | 'actAt' | 'mayAct'>;

const NO_DAY = '9999';

export function toEntry(ctx: Ctx, shown: Shown): InboxEntry {
  const { row, name } = shown;
  return {
    kind: row.kind,
    id: row.id,
    caseId: row.caseId || null,
    title: row.caseTitle ?? row.text ?? '',
    town: row.caseTown ?? row.town ?? '',
    at: row.at,
    claimedBy: row.claimedBy === null ? null : { name: name(row.claimedBy), me: row.claimedBy === ctx.actor.id },
    ...parts[row.kind](ctx, shown),
  };
}

const stepName = ({ row, drawing }: Shown): string => (row.node === null ? '' : (drawing?.nodeName(row.node) ?? ''));
const dayOf = ({ actAt }: InboxRow): string | null => (actAt === NO_DAY ? null : actAt);

function whoIs({ row, drawing }: Shown): InboxEntry['who'] {
  const role = drawing?.role(row.role) ?? (row.node === null ? undefined : drawing?.roleOf(row.node));
  return { role: role?.id ?? null, name: role?.name ?? null, side: role?.side ?? 'municipality' };
}

const roleOf = ({ drawing }: Shown, id: string | null) => {
  const role = drawing?.role(id);
  return role && { id: role.id, side: role.side };
};

function mayDo(ctx: Ctx, shown: Shown): boolean {
  const { row, inCase } = shown;
  const role = roleOf(shown, row.role);
  const claimed = row.claimedBy === null ? {} : { claimedBy: row.claimedBy };
  return may(ctx, 'task.complete', { ...inCase, ...(role && { role }), ...claimed });
}

/** Whose turn it is is the row's role: the giver's until it is offered, then the receiver's. */
function mayAnswer(ctx: Ctx, shown: Shown): boolean {
  const turn = { id: shown.row.role ?? '', side: roleOf(shown, shown.row.role)?.side ?? ('other' as const) };
  const party = shown.row.status === 'offered' ? ('receiver' as const) : ('giver' as const);
  const asked = { ...shown.inCase, giver: turn, receiver: turn, party };
  return party === 'giver' ? may(ctx, 'handover.offer', asked) : may(ctx, 'handover.accept', asked);
}

/** What each kind asks for, of whom, and by when. */
const parts: { [K in InboxKind]: (ctx: Ctx, shown: Shown) => Part } = {
  letter: (ctx, { row }) => ({
    text: '',
    who: { role: null, name: null, side: 'citizens' },
    actAt: row.actAt,
    mayAct: may(ctx, 'letter.answer', {}),
  }),
  task: (ctx, shown) => ({
    text: stepName(shown),
    who: whoIs(shown),
    actAt: dayOf(shown.row),
    mayAct: mayDo(ctx, shown),
  }),
  incident: (ctx, shown) => {
    const funding = shown.drawing?.activity(shown.row.node ?? '')?.facet?.kind === 'funding';
    const mayAct = may(ctx, 'incident.retry', { ...shown.inCase, funding });
    return { text: stepName(shown), who: { role: null, name: null, side: 'municipality' }, actAt: null, mayAct };
  },
  handover: (ctx, shown) => ({
    text: stepName(shown),
    who: whoIs(shown),
    actAt: null,
    mayAct: mayAnswer(ctx, shown),
  }),
  item: (ctx, shown) => ({
    text: stepName(shown),
    who: { ...whoIs(shown), side: 'council' },
    actAt: shown.row.status === 'unsent' ? agendaOutBy(shown.row.actAt) : shown.row.actAt,
    mayAct: shown.row.status === 'unsent' && ctx.actor.roles.includes('caseWorker'),
  }),
  quiet: (_ctx, shown) => ({
    text: '',
    who: { role: null, name: null, side: 'municipality' },
    actAt: null,
    mayAct: !shown.inCase.closed,
  }),
  wait: (_ctx, shown) => ({ text: stepName(shown), who: whoIs(shown), actAt: dayOf(shown.row), mayAct: false }),
};
