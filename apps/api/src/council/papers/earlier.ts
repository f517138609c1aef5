import { toLocal } from '@samskab/calendar';
import { formatDate } from '@samskab/expression';
import type { AgendaItemRow, Reads } from '@samskab/persistence';
import { says } from '../item-way.ts';
import { checkpointOf, roundOf, stageOf } from '../way-of.ts';

/** What other bodies have said of any number of items: three queries. */
export async function earlierOf(read: Reads, items: AgendaItemRow[]): Promise<(item: AgendaItemRow) => string[]> {
  const caseIds = [...new Set(items.flatMap(({ caseId }) => caseId ?? []))];
  const decided = { caseId: caseIds, status: 'decided' as const };
  const rows = caseIds.length > 0 ? await read.agenda.find(decided, { order: { round: 'asc', stage: 'asc' } }) : [];
  const places = await placesOf(read, rows);
  return (item) =>
    rows
      .filter((row) => row.caseId === item.caseId && checkpointOf(row) === checkpointOf(item) && comesBefore(row, item))
      .map((row) => `${places(row)}: ${says(row) ?? ''}`);
}

const comesBefore = (row: AgendaItemRow, item: AgendaItemRow): boolean =>
  roundOf(row) < roundOf(item) || (roundOf(row) === roundOf(item) && stageOf(row) < stageOf(item));

/** "Økonomiudvalget, 8. december 2026" */
async function placesOf(read: Reads, rows: AgendaItemRow[]): Promise<(row: AgendaItemRow) => string> {
  if (rows.length === 0) return () => '';
  const meetings = await read.meetings.find({ id: [...new Set(rows.map(({ meetingId }) => meetingId))] });
  const bodies = await read.bodies.find({ id: [...new Set(meetings.map(({ bodyId }) => bodyId))] });
  return ({ meetingId }) => {
    const meeting = meetings.find(({ id }) => id === meetingId);
    const body = bodies.find(({ id }) => id === meeting?.bodyId);
    return meeting && body ? `${body.name}, ${formatDate(toLocal(meeting.at).day)}` : '';
  };
}
