import { Refusal } from '@samskab/contracts';
import type { Said, Way } from '@samskab/council';
import type { AgendaItemRow, BodyRow, MeetingRow, Reads } from '@samskab/persistence';

/** One body's treatment of a checkpoint's item. */
export type Step = { row: AgendaItemRow; meeting: MeetingRow; body: BodyRow };

/** An item's way through the bodies, as it was laid when the item was opened: a changed configuration changes no way. */
export type WayOf = {
  /** Every treatment, those of earlier rounds first. */
  all: Step[];
  /** The newest of each body, in order; the last decides. */
  newest: Step[];
  /** Keys of the bodies. */
  way: Way;
  /** The place of the item asked about. */
  at: number;
};

/** Three queries, however long the way. */
export async function wayOf(read: Reads, item: AgendaItemRow): Promise<WayOf> {
  const rows = await treatments(read, item);
  const meetings = await read.meetings.find({ id: [...new Set(rows.map(({ meetingId }) => meetingId))] });
  const bodies = await read.bodies.find({ id: [...new Set(meetings.map(({ bodyId }) => bodyId))] });
  const all = rows.map((row): Step => {
    const meeting = meetings.find(({ id }) => id === row.meetingId);
    const body = bodies.find(({ id }) => id === meeting?.bodyId);
    if (!meeting || !body) throw new Refusal('notFound');
    return { row, meeting, body };
  });
  const newest = newestOf(all);
  return { all, newest, way: newest.map(({ body }) => body.key), at: stageOf(item) };
}

/** An item that no case waits for goes no way. */
async function treatments(read: Reads, item: AgendaItemRow): Promise<AgendaItemRow[]> {
  const checkpoint = checkpointOf(item);
  if (item.caseId === null || checkpoint === null) return [item];
  const found = await read.agenda.treatments(item.caseId, checkpoint);
  return found.some(({ id }) => id === item.id) ? found : [item];
}

export const checkpointOf = ({ checkpoint, commandId }: AgendaItemRow): string | null => checkpoint ?? commandId;
export const stageOf = ({ stage }: AgendaItemRow): number => stage ?? 0;
export const roundOf = ({ round }: AgendaItemRow): number => round ?? 0;
export const isUndecided = ({ status }: AgendaItemRow): boolean => status === 'proposed' || status === 'open';

const newestOf = (all: Step[]): Step[] => {
  const last = Math.max(...all.map(({ row }) => stageOf(row)));
  const stages = Array.from({ length: last + 1 }, (_, stage) => stage);
  return stages.flatMap((stage) => all.findLast(({ row }) => stageOf(row) === stage) ?? []);
};

/** What the bodies have said in the newest round; a body that is not through with it has said nothing yet. */
export const saidOn = ({ newest }: WayOf): Said[] =>
  newest.map(({ row, body }) => ({
    body: body.key,
    outcome: row.status === 'decided' ? (row.outcome as Said['outcome']) : null,
  }));
