import { toLocal } from '@samskab/calendar';
import { Refusal } from '@samskab/contracts';
import type { CloseItem, Data } from '@samskab/contracts';
import { formatDate } from '@samskab/expression';
import type { Tx } from '@samskab/persistence';
import { formFaults } from '../forms/form-faults.ts';
import { hidePersonal } from '../forms/personal.ts';
import type { FoundItem } from './find-item.ts';

/** What every decision says, also one that only recommends. */
export const SAID = ['decisionText', 'dissent', 'minutesRef'];

const usual = (found: FoundItem, body: CloseItem, line: string): Data => ({
  decisionText: line,
  minutesRef: minutesRef(found),
  dissent: body.dissents.map(({ text }) => text).join('\n'),
});

/** The checkpoint's form, checked as a task's is; what every decision has is written by itself when nobody wrote it. */
export async function formData(tx: Tx, found: FoundItem, body: CloseItem, line: string): Promise<Data> {
  const { item, caseRow, drawing } = found;
  if (!caseRow || !drawing || item.node === null) return {};
  const form = drawing.form(item.node);
  const written = usual(found, body, line);
  const asked = form.map(({ variable }) => variable).filter((name) => written[name] && !body.data[name]);
  const data = { ...body.data, ...Object.fromEntries(asked.map((name) => [name, written[name] ?? null])) };
  const faults = formFaults(drawing, form, data, { ...caseRow.data, ...item.data });
  if (faults.length > 0) throw new Refusal('invalid', undefined, faults);
  return hidePersonal(tx, caseRow.id, data, drawing.isPersonal);
}

/** A recommendation goes into no case, so it fills no form of one. */
export function recommendationData(found: FoundItem, body: CloseItem, line: string): Data {
  const faults = Object.entries(body.data).flatMap(([name, value]) => {
    if (SAID.includes(name) && typeof value === 'string') return [];
    const message = 'Et udvalg anbefaler; feltet udfyldes først, når der besluttes.';
    return [{ path: ['data', name], code: 'unknown', message }];
  });
  if (faults.length > 0) throw new Refusal('invalid', undefined, faults);
  const written = usual(found, body, line);
  return Object.fromEntries(SAID.map((name) => [name, body.data[name] || (written[name] ?? '')]));
}

const minutesRef = ({ body, meeting, item }: FoundItem): string =>
  `${body.name}, mødet den ${formatDate(toLocal(meeting.at).day)}, punkt ${item.number}`;
