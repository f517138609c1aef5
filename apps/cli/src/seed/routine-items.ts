import { fromLocal } from '@samskab/calendar';
import type { AgendaItemRow, Tx } from '@samskab/persistence';

/** What a council deals with before the first case of anybody. */
const routine: [title: string, recommendation: string][] = [
  ['Godkendelse af dagsorden', 'at dagsordenen godkendes'],
  ['Spørgetid for borgere', 'at spørgsmålene besvares'],
  ['Meddelelser fra borgmesteren', 'at meddelelserne tages til efterretning'],
  ['Mødeplan for næste år', 'at mødeplanen godkendes'],
  ['Takster for leje af medborgerhuset', 'at taksterne godkendes'],
  ['Valg af medlem til Grønt Råd', 'at der vælges et medlem'],
];
const EVENING_MS = 17 * 3_600_000;

/** The council's meeting of a day with the items of no case at the top of its agenda. Leaves one that is there as it is. */
export async function planRoutineItems(tx: Tx, day: string): Promise<void> {
  const meetingId = `council.${day}`;
  if (await tx.meetings.first({ id: meetingId })) return;
  const at = fromLocal({ day, ms: EVENING_MS });
  const meeting = { id: meetingId, bodyId: 'council', at, place: 'Byrådssalen' };
  await tx.meetings.insert({ ...meeting, status: 'planned', agendaSentAt: null });
  await tx.agenda.insert(...routine.map((words, index) => item(meetingId, index + 1, words)));
}

const item = (meetingId: string, number: number, [title, wish]: [string, string]): AgendaItemRow => ({
  ...{ id: `${meetingId}.${number}`, meetingId, number, title, recommendation: `Det indstilles, ${wish}.` },
  ...{ presentation: '', economy: '', amount: null, areaId: null, cover: null, closed: false },
  ...{ caseId: null, commandId: null, node: null, checkpoint: null, stage: null, round: null },
  ...{ status: 'proposed', outcome: null, decision: null, decidedAt: null, data: {} },
});
