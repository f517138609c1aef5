import type { DecisionRef } from '@samskab/contracts';
import { toLocal } from '@samskab/calendar';
import { formatDate } from '@samskab/expression';
import type { AgendaItemRow, Reads } from '@samskab/persistence';

type Resting = { decision: string | null; caseId: string | null };
export type DecisionOf = (resting: Resting) => DecisionRef | null;

/** What a posting rests on, with its item where it is one: for any number of postings in three queries. */
export async function decisionsOf(read: Reads, postings: readonly Resting[]): Promise<DecisionOf> {
  const ids = [...new Set(postings.flatMap(({ decision }) => decision ?? []))];
  const caseIds = [...new Set(postings.flatMap(({ caseId }) => caseId ?? []))];
  const [byId, ofCases] = await Promise.all([
    ids.length > 0 ? read.agenda.find({ id: ids }) : [],
    caseIds.length > 0 ? read.agenda.find({ caseId: caseIds, status: 'decided' }) : [],
  ]);
  const items = [...byId, ...ofCases];
  const told = await tellerOf(read, items);
  return ({ decision, caseId }) => {
    if (decision === null) return null;
    const item = items.find(({ id }) => id === decision) ?? ofCase(items, caseId, decision);
    return item ? told(item) : { text: shown(decision), itemId: null, body: null, at: null };
  };
}

/** A drawing's grant says `node/instance`; of the bodies on the item's way the last one decided. */
function ofCase(items: readonly AgendaItemRow[], caseId: string | null, decision: string): AgendaItemRow | undefined {
  const instance = decision.slice(decision.indexOf('/') + 1);
  return items
    .filter((item) => item.caseId === caseId && (item.checkpoint ?? item.commandId) === instance)
    .toSorted((a, b) => ((a.decidedAt ?? '') < (b.decidedAt ?? '') ? -1 : 1))
    .at(-1);
}

/** Decided by a person within the frame: the place in the drawing is of no use on a screen. */
const shown = (decision: string): string => (/^[\w-]+\/i\d+$/.test(decision) ? 'Besluttet inden for rammen' : decision);

async function tellerOf(read: Reads, items: readonly AgendaItemRow[]): Promise<(item: AgendaItemRow) => DecisionRef> {
  const meetingIds = [...new Set(items.map(({ meetingId }) => meetingId))];
  const meetings = meetingIds.length > 0 ? await read.meetings.find({ id: meetingIds }) : [];
  const bodies = meetings.length > 0 ? await read.bodies.find({ id: meetings.map(({ bodyId }) => bodyId) }) : [];
  return ({ id, meetingId, number, decidedAt }) => {
    const meeting = meetings.find((one) => one.id === meetingId);
    const body = bodies.find((one) => one.id === meeting?.bodyId);
    const on = meeting ? ` ${formatDate(toLocal(meeting.at).day)}` : '';
    return {
      text: `${body?.name ?? 'Organet'}${on}, punkt ${number}`,
      itemId: id,
      body: body?.name ?? null,
      at: decidedAt,
    };
  };
}
