import { toLocal } from '@samskab/calendar';
import { formatDate } from '@samskab/expression';
import type { AgendaItemRow, NotificationRow, PersonRow, Tx } from '@samskab/persistence';
import { realNow } from '../clock/municipal-clock.ts';
import { CLOSED_TITLE } from './papers/papers-of.ts';
import type { WholeMeeting } from './to-meeting.ts';

const MINUTE_MS = 60_000;

/** The agenda is out: every member with a login gets it once, each item with the way to its page. `at`: when it was sent. */
export async function mailAgenda(tx: Tx, meeting: WholeMeeting, { publicUrl, at }: Sending): Promise<void> {
  const ids = meeting.body.members.flatMap(({ personId }) => personId ?? []);
  const members = ids.length > 0 ? await tx.people.find({ id: [...new Set(ids)] }) : [];
  const text = agendaText(meeting, publicUrl);
  if (members.length > 0)
    await tx.notifications.insertMissing(...members.map((member) => mailTo(member, meeting, text, at)));
}

type Sending = { publicUrl: string; at: string };

const mailTo = (member: PersonRow, { row, body }: WholeMeeting, text: string, at: string): NotificationRow => ({
  ...{ id: `agenda/${row.id}/${member.id}`, effectKey: `agenda/${row.id}`, caseId: null, to: member.email },
  subject: `Dagsorden: ${body.name} ${formatDate(toLocal(row.at).day)}`,
  body: `Hej ${member.name}\n\n${text}`,
  ...{ status: 'pending', attempts: 0, error: null, at, nextTryAt: realNow(), confidential: false },
});

function agendaText({ row, body, items }: WholeMeeting, publicUrl: string): string {
  const { day, ms } = toLocal(row.at);
  const [hour, minute] = [Math.floor(ms / MINUTE_MS / 60), Math.floor(ms / MINUTE_MS) % 60];
  const time = `kl. ${hour}.${String(minute).padStart(2, '0')}`;
  const lines = items.map((item) => `${headingOf(item)}\n${publicUrl}/byraad/punkt/${encodeURIComponent(item.id)}`);
  const intro = `Her er dagsordenen til mødet den ${formatDate(day)} ${time}, ${row.place}.`;
  return [intro, ...lines, `Venlig hilsen\n${body.name}s sekretariat`].join('\n\n') + '\n';
}

/** "Punkt 7: Landsbybus i Nørreby"; of one behind closed doors only that it is there: mail is read by others too. */
function headingOf({ number, title, closed, caseId }: AgendaItemRow): string {
  if (closed) return `Punkt ${number}: ${CLOSED_TITLE}`;
  const step = caseId === null ? -1 : title.lastIndexOf(': ');
  return `Punkt ${number}: ${step < 0 ? title : title.slice(0, step)}`;
}
