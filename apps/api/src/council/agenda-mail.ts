import { toLocal } from '@samskab/calendar';
import { formatDate } from '@samskab/expression';
import type { NotificationRow, PersonRow, Tx } from '@samskab/persistence';
import { realNow } from '../clock/municipal-clock.ts';
import { headingOf, timeOf } from './papers/papers-of.ts';
import type { WholeMeeting } from './to-meeting.ts';

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
  const lines = items.map((item) => `${headingOf(item)}\n${publicUrl}/byraad/punkt/${encodeURIComponent(item.id)}`);
  const intro = `Her er dagsordenen til mødet den ${formatDate(toLocal(row.at).day)} ${timeOf(row.at)}, ${row.place}.`;
  return [intro, ...lines, `Venlig hilsen\n${body.name}s sekretariat`].join('\n\n') + '\n';
}
