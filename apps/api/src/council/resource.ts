import type { AgendaItemRow, CaseRow, Reads } from '@samskab/persistence';
import type { CouncilResource } from '@samskab/policy';
import { readCaseResource } from '../cases/case-resource.ts';
import { readBy } from '../commands/by.ts';

/** A body or a meeting as a whole: nothing of it is closed, and no one member's. */
export const wholeMeeting: CouncilResource = { closed: false, insiders: [], writtenBy: [], disqualified: [] };

/** What the policy is told of an item, besides who is disqualified in it. */
export async function itemResource(
  read: Reads,
  item: AgendaItemRow,
  caseRow: CaseRow | undefined,
): Promise<CouncilResource> {
  const insiders = caseRow ? (await readCaseResource(read, caseRow)).insiders : [];
  return { ...wholeMeeting, closed: item.closed, insiders, writtenBy: await writersOf(read, item) };
}

/** Who did the step that put the item on the agenda: the recommendation is theirs. */
async function writersOf(read: Reads, { caseId, commandId }: AgendaItemRow): Promise<string[]> {
  if (caseId === null || commandId === null) return [];
  const opened = await read.items.first({ caseId, id: commandId });
  if (!opened) return [];
  const latest = { order: { seq: 'desc' as const } };
  const entry = await read.log.first({ caseId, seq: { upTo: opened.openedSeq }, actorId: { from: '' } }, latest);
  return entry?.actorId ? [readBy(entry.actorId).personId] : [];
}
