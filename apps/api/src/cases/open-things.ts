import type { AgendaItemRow, IncidentRow, ItemRow, MeetingRow, Reads, TaskRow, WaitRow } from '@samskab/persistence';

/** What is open in a case: what people can do, and what it waits for. */
export type OpenThings = {
  tasks: TaskRow[];
  items: ItemRow[];
  waits: WaitRow[];
  incidents: IncidentRow[];
  agenda: { item: AgendaItemRow; meeting: MeetingRow | undefined }[];
};

/** For any number of cases: six queries. */
export async function openThings(read: Reads, caseIds: string[]): Promise<(caseId: string) => OpenThings> {
  if (caseIds.length === 0) return () => ({ tasks: [], items: [], waits: [], incidents: [], agenda: [] });
  const open = { caseId: caseIds, status: 'open' as const };
  const [tasks, items, waits, incidents, agenda] = await Promise.all([
    read.tasks.find(open, { order: { openedAt: 'asc', id: 'asc' } }),
    read.items.find(open, { order: { openedAt: 'asc', id: 'asc' } }),
    read.waits.find({ caseId: caseIds }, { order: { at: 'asc' } }),
    read.incidents.find(open, { order: { at: 'asc' } }),
    read.agenda.find({ caseId: caseIds, status: ['proposed', 'open', 'postponed'] }),
  ]);
  const meetingIds = [...new Set(agenda.map(({ meetingId }) => meetingId))];
  const meetings = meetingIds.length > 0 ? await read.meetings.find({ id: meetingIds }) : [];
  const placed = agenda.map((item) => ({ item, meeting: meetings.find(({ id }) => id === item.meetingId) }));
  return (caseId) => ({
    tasks: of(caseId, tasks),
    items: of(caseId, items),
    waits: of(caseId, waits),
    incidents: of(caseId, incidents),
    agenda: placed.filter(({ item }) => item.caseId === caseId),
  });
}

const of = <Row extends { caseId: string }>(caseId: string, rows: Row[]): Row[] =>
  rows.filter((row) => row.caseId === caseId);

/** Where a checkpoint's item stands on an agenda, once it does. */
export const onAgenda = ({ agenda }: OpenThings, { id }: ItemRow): OpenThings['agenda'][number] | undefined =>
  agenda.find(({ item }) => item.commandId === id);
