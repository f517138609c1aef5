import { toLocal } from '@samskab/calendar';
import { Refusal } from '@samskab/contracts';
import type { CloseItem, Command, Data } from '@samskab/contracts';
import { formatDate } from '@samskab/expression';
import type { DissentRow, Tx } from '@samskab/persistence';
import { heldCase, refuseEnded } from '../cases/find-case.ts';
import { submit } from '../commands/submit.ts';
import type { Prepared } from '../commands/submit.ts';
import type { Ctx } from '../ctx.ts';
import { formFaults } from '../forms/form-faults.ts';
import { hidePersonal } from '../forms/personal.ts';
import { letterOf, listNamed, memberName } from './body-of.ts';
import type { BodyOf } from './body-of.ts';
import { openItemFor } from './find-item.ts';
import type { FoundItem } from './find-item.ts';
import { asJson } from './recorded.ts';
import type { Recorded } from './recorded.ts';
import { tallied } from './tallied.ts';

/** The body has decided: one unit of work tallies, records the decision and keeps the one event that moves the case. */
export const closeItem = (ctx: Ctx, id: string, itemId: string, body: CloseItem): Promise<Command> =>
  submit(ctx, {
    id,
    kind: 'closeItem',
    request: { itemId, ...body },
    prepare: (tx, at) => prepare(ctx, tx, itemId, body, at),
  });

async function prepare(ctx: Ctx, tx: Tx, itemId: string, body: CloseItem, at: string): Promise<Prepared> {
  const { caseId, commandId } = await ofCase(tx, itemId);
  const elsewhere = body.how === 'elsewhere';
  const caseRow = await heldCase(tx, caseId);
  const action = elsewhere ? 'council.decide' : 'council.close';
  const found = await openItemFor(ctx, tx, { id: itemId, action, afterwards: elsewhere });
  refuseEnded(caseRow);
  if (!(await tx.items.first({ caseId, id: commandId, status: 'open' }))) throw new Refusal('stale');
  const closed = tallied(found, body);
  const data = await formData(tx, found, body, closed.line);
  const recorded = record(found.body, body, closed, data);
  await tx.agenda.addDissents(body.dissents.map(dissentRow(found.body, itemId)));
  const decided = { status: 'decided' as const, outcome: body.outcome, decision: asJson(recorded), decidedAt: at };
  await tx.agenda.update({ id: itemId }, decided);
  return { caseId, event: { type: 'itemDecided', item: commandId, outcome: body.outcome, data } };
}

async function ofCase(tx: Tx, id: string): Promise<{ caseId: string; commandId: string }> {
  const item = await tx.agenda.first({ id });
  if (!item) throw new Refusal('notFound');
  const { caseId, commandId } = item;
  if (caseId === null || commandId === null) throw new Refusal('itemClosed');
  return { caseId, commandId };
}

/** The checkpoint's form, checked as a task's is; what every decision has is written by itself when nobody wrote it. */
async function formData(tx: Tx, found: FoundItem, body: CloseItem, line: string): Promise<Data> {
  const { item, caseRow, drawing } = found;
  if (!caseRow || !drawing || item.node === null) return {};
  const form = drawing.form(item.node);
  const usual: Data = { decisionText: line, minutesRef: minutesRef(found), dissent: dissentText(body) };
  const asked = form.map(({ variable }) => variable).filter((name) => usual[name] && !body.data[name]);
  const data = { ...body.data, ...Object.fromEntries(asked.map((name) => [name, usual[name] ?? null])) };
  const faults = formFaults(drawing, form, data, { ...caseRow.data, ...item.data });
  if (faults.length > 0) throw new Refusal('invalid', undefined, faults);
  return hidePersonal(tx, caseRow.id, data, drawing.isPersonal);
}

const minutesRef = ({ body, meeting, item }: FoundItem): string =>
  `${body.name}, mødet den ${formatDate(toLocal(meeting.at).day)}, punkt ${item.number}`;

const dissentText = ({ dissents }: CloseItem): string => dissents.map(({ text }) => text).join('\n');

function record(of: BodyOf, { how, dissents }: CloseItem, closed: ReturnType<typeof tallied>, data: Data): Recorded {
  const { decisionText, minutesRef } = data;
  return {
    data,
    how,
    line: closed.line,
    text: typeof decisionText === 'string' ? decisionText : '',
    minutesRef: typeof minutesRef === 'string' ? minutesRef : '',
    tally: closed.tally ?? null,
    votes: [...(closed.votes ?? [])],
    disqualified: [...closed.disqualified],
    substitutes: [...closed.substitutes],
    dissents: dissents.map(({ memberId, list, text }) => ({ by: byWhom(of, memberId, list), text })),
  };
}

const byWhom = (of: BodyOf, memberId: string | undefined, list: string | undefined): string =>
  memberId === undefined ? `Liste ${letterOf(of, listNamed(of, list ?? ''))}` : memberName(of, memberId);

const dissentRow =
  (of: BodyOf, itemId: string) =>
  ({ memberId, list, text }: CloseItem['dissents'][number], index: number): DissentRow => ({
    itemId,
    number: index + 1,
    memberId: memberId ?? null,
    listId: list === undefined ? null : listNamed(of, list),
    text,
  });
