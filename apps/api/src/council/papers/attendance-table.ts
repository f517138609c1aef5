import { toLocal } from '@samskab/calendar';
import { formatDate } from '@samskab/expression';
import type { AttendanceRow, MemberRow } from '@samskab/persistence';
import { letterOf, memberName } from '../body-of.ts';
import type { WholeMeeting } from '../to-meeting.ts';
import { section, words } from './paper.ts';
import type { Block } from './paper.ts';

/** Every elected member: present, absent, or absent with a substitute; and the substitutes who stood by. */
export function attendanceTable({ body, attendance }: WholeMeeting): Block {
  if (attendance.length === 0) return words('Fremmødet er ikke skrevet her.');
  const elected = body.members.filter(({ substitute }) => !substitute);
  const rows = elected.map((member) => [member.name, letterOf(body, member.listId), standing(member, attendance)]);
  return section('Fremmøde', [{ kind: 'table', head: ['Medlem', 'Liste', 'Fremmøde'], rows, sign: false }]);

  function standing({ id }: MemberRow, here: AttendanceRow[]): string {
    const present = here.some((one) => one.memberId === id && one.present);
    const substitute = here.find((one) => one.substituteFor === id);
    const named = substitute ? `, stedfortræder: ${memberName(body, substitute.memberId)}` : '';
    return `${present ? 'Til stede' : 'Fraværende'}${named}`;
  }
}

/** Those present sign after the meeting, in the order of their seats; who has, and when. */
export function signatures({ body, attendance, signatures: signed }: WholeMeeting): Block[] {
  const order = body.members.map(({ id }) => id);
  const here = attendance
    .filter(({ present }) => present)
    .toSorted((a, b) => order.indexOf(a.memberId) - order.indexOf(b.memberId));
  if (here.length === 0) return [];
  const rows = here.map(({ memberId }) => {
    const at = signed.find((one) => one.memberId === memberId)?.at;
    return [memberName(body, memberId), at === undefined ? '' : `Underskrevet ${formatDate(toLocal(at).day)}`];
  });
  return [section('Underskrifter', [{ kind: 'table', head: ['Navn', 'Underskrift'], rows, sign: true }])];
}
