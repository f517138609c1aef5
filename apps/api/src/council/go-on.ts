import type { Onward } from '@samskab/council';
import type { AgendaItemRow, MeetingRow, Tx } from '@samskab/persistence';
import { bodyOf } from './body-of.ts';
import type { FoundItem } from './find-item.ts';
import { numberAt } from './number-at.ts';
import { meetingAfter } from './planned-meeting.ts';
import { checkpointOf, isUndecided, roundOf } from './way-of.ts';
import type { Step, WayOf } from './way-of.ts';

/** What a body's decision means for the other bodies' treatments of the item. */
export async function goOn(tx: Tx, { item }: FoundItem, way: WayOf, next: Onward): Promise<void> {
  if ('leaves' in next) await leave(tx, item, way);
  if ('backTo' in next) await beginAnew(tx, item, way, next.backTo);
}

/** The case hears of this decision and waits for no other. */
async function leave(tx: Tx, item: AgendaItemRow, { newest }: WayOf): Promise<void> {
  const others = newest.map(({ row }) => row).filter((row) => row.id !== item.id && isUndecided(row));
  for (const { id } of others) await tx.agenda.update({ id }, { status: 'withdrawn', commandId: null });
  await tx.agenda.update({ id: item.id }, { commandId: checkpointOf(item) });
}

/**
 * The way begins anew at an earlier body. Those that have dealt with the item get another treatment of it, each at its
 * next meeting after the one before; those still to come keep theirs, put off where it would be too early.
 */
async function beginAnew(tx: Tx, item: AgendaItemRow, { newest, at }: WayOf, from: number): Promise<void> {
  const round = roundOf(item) + 1;
  await tx.agenda.update({ id: item.id }, { commandId: null });
  let before: MeetingRow | undefined = newest[at]?.meeting;
  for (const step of newest.slice(from)) {
    if (!before) throw new Error(`item ${item.id} has no meeting`);
    before =
      isUndecided(step.row) && step.row.id !== item.id
        ? await putOff(tx, step, { before, round })
        : await again(tx, step, { before, round, decides: step === newest.at(-1) });
  }
}

async function putOff(tx: Tx, { row, meeting, body }: Step, { before, round }: { before: MeetingRow; round: number }) {
  const late = meeting.at > before.at ? meeting : await meetingAfter(tx, await bodyOf(tx.read, body.id), before);
  const number = late.id === meeting.id ? row.number : await numberAt(tx, late.id);
  await tx.agenda.update({ id: row.id }, { meetingId: late.id, number, round });
  return late;
}

type Again = { before: MeetingRow; round: number; decides: boolean };

async function again(tx: Tx, { row, body }: Step, { before, round, decides }: Again): Promise<MeetingRow> {
  const meeting = await meetingAfter(tx, await bodyOf(tx.read, body.id), before);
  const checkpoint = checkpointOf(row);
  await tx.agenda.insert({
    ...row,
    id: `${row.caseId}.${checkpoint}.${body.key}.${round}`,
    ...{ meetingId: meeting.id, number: await numberAt(tx, meeting.id), commandId: decides ? checkpoint : null },
    ...{ status: 'proposed' as const, outcome: null, decision: null, decidedAt: null, round },
  });
  return meeting;
}
