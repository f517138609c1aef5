import { toLocal } from '@samskab/calendar';
import { formatDate } from '@samskab/expression';
import type { AttendanceRow, MemberRow } from '@samskab/persistence';
import { letterOf, memberName } from '../body-of.ts';
import type { WholeMeeting } from '../to-meeting.ts';
import { escaped } from './paper.ts';

/** Every elected member: present, absent, or absent with a substitute; and the substitutes who stood by. */
export function attendanceTable({ body, attendance }: WholeMeeting): string {
  if (attendance.length === 0) return '<p>Fremmødet er ikke skrevet her.</p>';
  const elected = body.members.filter(({ substitute }) => !substitute);
  const rows = elected.map((member) => row(member.name, letterOf(body, member.listId), standing(member, attendance)));
  const head = '<tr><th scope="col">Medlem</th><th scope="col">Liste</th><th scope="col">Fremmøde</th></tr>';
  return `<section><h2>Fremmøde</h2><table><thead>${head}</thead><tbody>${rows.join('')}</tbody></table></section>`;

  function standing({ id }: MemberRow, here: AttendanceRow[]): string {
    const present = here.some((one) => one.memberId === id && one.present);
    const substitute = here.find((one) => one.substituteFor === id);
    const named = substitute ? `, stedfortræder: ${memberName(body, substitute.memberId)}` : '';
    return `${present ? 'Til stede' : 'Fraværende'}${named}`;
  }
}

const row = (name: string, list: string, standing: string): string =>
  `<tr><th scope="row">${escaped(name)}</th><td>${escaped(list)}</td><td>${escaped(standing)}</td></tr>`;

/** Those present sign after the meeting; who has, and when. */
export function signatures({ body, attendance, signatures: signed }: WholeMeeting): string {
  const here = attendance.filter(({ present }) => present);
  if (here.length === 0) return '';
  const rows = here.map(({ memberId }) => {
    const at = signed.find((one) => one.memberId === memberId)?.at;
    const sign = at === undefined ? '&nbsp;' : escaped(`Underskrevet ${formatDate(toLocal(at).day)}`);
    return `<tr><th scope="row">${escaped(memberName(body, memberId))}</th><td class="sign">${sign}</td></tr>`;
  });
  const head = '<tr><th scope="col">Navn</th><th scope="col">Underskrift</th></tr>';
  return `<section><h2>Underskrifter</h2><table><thead>${head}</thead><tbody>${rows.join('')}</tbody></table></section>`;
}
