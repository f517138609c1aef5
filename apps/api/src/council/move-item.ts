import { Refusal } from '@samskab/contracts';
import type { Item, MoveItem, PostponeItem } from '@samskab/contracts';
import { mayDemandPostponement } from '@samskab/council';
import type { MeetingRow, Tx } from '@samskab/persistence';
import { heldCase } from '../cases/find-case.ts';
import type { Ctx } from '../ctx.ts';
import { arrange } from './arrange.ts';
import { listNamed } from './body-of.ts';
import { openItemFor } from './find-item.ts';
import type { FoundItem } from './find-item.ts';
import { numberAt } from './number-at.ts';
import { meetingAfter } from './planned-meeting.ts';
import { readItem } from './read-item.ts';
import { asJson } from './recorded.ts';
import { wayOf } from './way-of.ts';

/** Nobody has begun on it, so it is only put elsewhere: no decision of the body, and no trace in its minutes. */
export async function moveItem(ctx: Ctx, itemId: string, { toMeeting }: MoveItem): Promise<Item> {
  await ctx.database.transaction(async (tx) => {
    await holdWay(tx, itemId);
    const found = await openItemFor(ctx, tx, { id: itemId, action: 'council.manageMeeting', afterwards: true });
    if (found.item.status !== 'proposed') throw new Refusal('notOffered', 'Punktet er i gang. Udsæt det i stedet.');
    // Asked for again: it stands there.
    if (found.meeting.id === toMeeting) return;
    const to = await givenMeeting(tx, found, toMeeting);
    await put(tx, found, to);
    await arrange(tx, await wayOf(tx.read, found.item), to, await ctx.clock.now(tx.read));
  });
  return readItem(ctx, itemId);
}

/**
 * The body postpones: the item stays in its node and makes no event. What was recorded on it stands; its old agenda
 * keeps a line that says why, and where it went.
 */
export async function postponeItem(ctx: Ctx, itemId: string, body: PostponeItem): Promise<Item> {
  const { reason, toMeeting, demandedBy } = body;
  await ctx.database.transaction(async (tx) => {
    await holdWay(tx, itemId);
    const found = await openItemFor(ctx, tx, { id: itemId, action: 'council.decide', afterwards: true });
    const to = toMeeting ? await givenMeeting(tx, found, toMeeting) : await meetingAfter(tx, found.body, found.meeting);
    const at = await ctx.clock.now(tx.read);
    if (demandedBy !== undefined) refuseDemand(found, demandedBy);
    await leaveTrace(tx, found, { reason, to, at, demandedBy });
    await put(tx, found, to);
    await arrange(tx, await wayOf(tx.read, found.item), to, at);
  });
  return readItem(ctx, itemId);
}

/** The other bodies' treatments move along, so none of them may be closed meanwhile: closing holds the case, too. */
async function holdWay(tx: Tx, id: string): Promise<void> {
  const item = await tx.agenda.first({ id });
  if (item && item.caseId !== null) await heldCase(tx, item.caseId);
}

/** A list may demand it while it misses a disqualified member at the table. */
function refuseDemand({ body, sitting }: FoundItem, list: string): void {
  if (mayDemandPostponement(sitting, listNamed(body, list))) return;
  throw new Refusal('notOffered', 'Listen mangler ingen ved bordet i punktet. Udsæt det uden listens krav.');
}

async function givenMeeting(tx: Tx, { meeting, body }: FoundItem, id: string): Promise<MeetingRow> {
  const to = await tx.meetings.first({ id, bodyId: body.id });
  if (!to) throw new Refusal('notFound', 'Mødet findes ikke i det organ.');
  if (to.status === 'closed') throw new Refusal('meetingClosed');
  if (to.id === meeting.id) throw new Refusal('invalid', 'Punktet står allerede på det møde. Vælg et andet.');
  return to;
}

/** Votes belong to the meeting they were cast at. Lists are counted anew; a member's vote cannot be taken back. */
async function put(tx: Tx, { item, record }: FoundItem, { id: meetingId }: MeetingRow): Promise<void> {
  if (record.votes.length > 0) throw new Refusal('notOffered', 'Der er stemt om punktet. Luk det med stemmerne.');
  await tx.agenda.setListVotes(item.id, []);
  await tx.agenda.update({ id: item.id }, { meetingId, number: await numberAt(tx, meetingId), status: 'proposed' });
}

type Postponing = { reason: string; to: MeetingRow; at: string; demandedBy: string | undefined };

async function leaveTrace(tx: Tx, { item }: FoundItem, { reason, to, at, demandedBy }: Postponing): Promise<void> {
  const before = await tx.agenda.count({ caseId: item.caseId, node: item.node, status: 'postponed' });
  const decision = asJson({ reason, toMeeting: to.id, ...(demandedBy && { demandedBy }) });
  const id = `${item.id}.p${before + 1}`;
  const postponed = { status: 'postponed' as const, outcome: 'postponed', decision, decidedAt: at };
  await tx.agenda.insert({ ...item, id, commandId: null, ...postponed });
}
