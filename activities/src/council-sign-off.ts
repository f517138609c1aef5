import type { CommandOf } from '@samskab/engine';
import type { AgendaItemRow, Database, MeetingRow, NewRow, Tx } from '@samskab/persistence';
import type { Effect } from './case-activities.ts';
import { activityOf, drawnCase, facetOf } from './drawn-case.ts';
import { nextMeeting } from './next-meeting.ts';
import { renderRecommendation } from './recommendation.ts';
import { isStillOpen } from './still-open.ts';

/**
 * Puts a case's checkpoint on the agenda of the body's next meeting and returns: the decision is an event, weeks later.
 * The recommendation is rendered now, so that it says what the case said when it was sent.
 */
export async function openCouncilItem(db: Database, effect: Effect<CommandOf<'openItem'>>): Promise<void> {
  await db.transaction(async (tx) => {
    const id = councilItemId(effect);
    if (!(await isStillOpen(tx, effect)) || (await tx.agenda.first({ id }))) return;
    const row = await draft(tx, effect);
    await tx.agenda.insert({ ...row, id });
    await tx.touches.touch(effect.caseId);
  });
}

async function draft(tx: Tx, effect: Effect<CommandOf<'openItem'>>): Promise<Omit<NewRow<AgendaItemRow>, 'id'>> {
  const { caseId, command, at } = effect;
  const drawn = await drawnCase(tx.read, caseId);
  const facet = facetOf(drawn, command.node, 'checkpoint');
  const meeting = await nextMeeting(tx, facet.body, at);
  const { amount, closed } = command.data;
  return {
    meetingId: meeting.id,
    caseId,
    commandId: command.id,
    node: command.node,
    number: await nextNumber(tx, meeting),
    title: `${drawn.row.title}: ${activityOf(drawn, command.node).name ?? ''}`,
    recommendation: renderRecommendation(drawn, facet.recommendation, command.data),
    presentation: renderRecommendation(drawn, drawn.process.doc ?? '', command.data),
    economy: '',
    amount: typeof amount === 'number' ? amount : null,
    areaId: null,
    cover: null,
    closed: closed === true || drawn.row.closed,
    status: 'proposed',
    data: command.data,
  };
}

/** The meeting is held until the item stands there: two items of one meeting have two numbers. */
async function nextNumber(tx: Tx, { id }: MeetingRow): Promise<number> {
  await tx.meetings.lock({ id });
  const items = await tx.agenda.find({ meetingId: id });
  return Math.max(0, ...items.map(({ number }) => number)) + 1;
}

export async function withdrawCouncilItem(db: Database, effect: Effect): Promise<void> {
  const undecided = { id: councilItemId(effect), status: ['proposed' as const, 'open' as const, 'postponed' as const] };
  await db.transaction(async (tx) => {
    if ((await tx.agenda.update(undecided, { status: 'withdrawn' })) > 0) await tx.touches.touch(effect.caseId);
  });
}

/** One agenda item a checkpoint, whose id it shares. */
const councilItemId = ({ caseId, command }: Effect): string => `${caseId}.${command.id}`;
