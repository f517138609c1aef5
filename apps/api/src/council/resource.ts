import type { AgendaItemRow, CaseRow, Reads } from '@samskab/persistence';
import type { CouncilResource } from '@samskab/policy';
import { caseResources } from '../cases/case-resource.ts';
import { readBy } from '../commands/by.ts';
import { checkpointOf } from './way-of.ts';

/** A body or a meeting as a whole: nothing of it is closed, and no one member's. */
export const anyMeeting: CouncilResource = { closed: false, insiders: [], writtenBy: [], disqualified: [] };

/** What the policy is told of items, besides who is disqualified in them: for any number of them three queries. */
export async function itemResources(read: Reads, cases: CaseRow[]): Promise<(item: AgendaItemRow) => CouncilResource> {
  const openers = await read.log.openers(cases.map(({ id }) => id));
  const inCase = await caseResources(read, cases);
  const insidersOf = ({ caseId }: AgendaItemRow) => (caseId === null ? [] : inCase(caseId).insiders);
  // Who did the step that put the item on the agenda: the recommendation is theirs.
  const writersOf = (item: AgendaItemRow) =>
    openers
      .filter((opener) => opener.caseId === item.caseId && opener.item === checkpointOf(item))
      .map(({ actorId }) => readBy(actorId).personId);
  return (item) => ({ ...anyMeeting, closed: item.closed, insiders: insidersOf(item), writtenBy: writersOf(item) });
}
