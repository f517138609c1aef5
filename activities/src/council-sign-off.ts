import type { CommandOf } from '@samskab/engine';
import { wayTo } from '@samskab/council';
import type { AgendaItemRow, BodyRow, CaseRow, Database, MeetingRow, NewRow, Tx } from '@samskab/persistence';
import type { Effect } from './case-activities.ts';
import { activityOf, drawnCase, facetOf, hasActivity } from './drawn-case.ts';
import { bodyNamed, meetingsBefore, nextMeeting } from './next-meeting.ts';
import { renderRecommendation } from './recommendation.ts';
import { isStillOpen } from './still-open.ts';

/** What every body on the way is given of an item. */
type Draft = Omit<NewRow<AgendaItemRow>, 'id' | 'meetingId' | 'number'>;
type Opening = Effect<CommandOf<'openItem'>>;

/**
 * Puts a case's checkpoint on the agenda of the body's next meeting, and before it on those of the committees that the
 * body's rules send it through, and returns: the decision is one event, weeks later. The recommendation is rendered now,
 * so that it says what the case said when it was sent.
 */
export async function openCouncilItem(db: Database, effect: Opening): Promise<void> {
  await db.transaction(async (tx) => {
    const id = councilItemId(effect);
    if (!(await isStillOpen(tx, effect)) || (await tx.agenda.first({ id }))) return;
    const { draft, body } = await drafted(tx, effect);
    const before = await committees(tx, body, draft);
    const last = await nextMeeting(tx, body, effect.at);
    await put(tx, last, { ...draft, id, commandId: effect.command.id, stage: before.length });
    const meetings = await meetingsBefore(tx, before, { now: effect.at, last });
    for (const [stage, meeting] of meetings.entries())
      await put(tx, meeting, { ...draft, id: `${id}.${before[stage]?.key}`, stage });
    await tx.touches.touch(effect.caseId);
  });
}

async function drafted(tx: Tx, { caseId, command }: Opening): Promise<{ draft: Draft; body: BodyRow }> {
  const drawn = await drawnCase(tx.read, caseId, hasActivity(command.node, 'checkpoint'));
  const facet = facetOf(drawn, command.node, 'checkpoint');
  const { amount, closed } = command.data;
  const draft: Draft = {
    caseId,
    checkpoint: command.id,
    round: 0,
    node: command.node,
    title: `${titleInTown(drawn.row)}: ${activityOf(drawn, command.node).name ?? ''}`,
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
  return { draft, body: await bodyNamed(tx, facet.body) };
}

/** "Landsbybus i Nørreby", where the case is called "Landsbybus Nørreby": an agenda is read by those who do not know it. */
function titleInTown({ title, town }: CaseRow): string {
  const name = title.endsWith(` ${town}`) ? title.slice(0, -town.length - 1) : '';
  return /\p{L}$/u.test(name) && !/ (i|på|ved)$/.test(name) ? `${name} i ${town}` : title;
}

/** The bodies an item with money goes through first, as far as the municipality's configuration says. */
async function committees(tx: Tx, { key, rules }: BodyRow, { amount }: Draft): Promise<BodyRow[]> {
  const route = Array.isArray(rules['route']) ? rules['route'].map(String) : [];
  const way = wayTo(key, { route }, Boolean(amount)).slice(0, -1);
  const found: BodyRow[] = [];
  for (const one of way) found.push(await bodyNamed(tx, one));
  return found;
}

/** The meeting is held until the item stands there: two items of one meeting have two numbers. */
async function put(
  tx: Tx,
  { id: meetingId }: MeetingRow,
  item: Omit<NewRow<AgendaItemRow>, 'meetingId' | 'number'>,
): Promise<void> {
  await tx.meetings.lock({ id: meetingId });
  const items = await tx.agenda.find({ meetingId });
  const number = Math.max(0, ...items.map((one) => one.number)) + 1;
  await tx.agenda.insert({ ...item, meetingId, number });
}

/** Every body's treatment that is still to come goes with the case's item. */
export async function withdrawCouncilItem(db: Database, { caseId, command }: Effect): Promise<void> {
  const undecided = { caseId, checkpoint: command.id, status: ['proposed' as const, 'open' as const] };
  await db.transaction(async (tx) => {
    if ((await tx.agenda.update(undecided, { status: 'withdrawn' })) > 0) await tx.touches.touch(caseId);
  });
}

/** The item of the body that decides shares the checkpoint's id; those before it add their body's key. */
const councilItemId = ({ caseId, command }: Effect): string => `${caseId}.${command.id}`;
