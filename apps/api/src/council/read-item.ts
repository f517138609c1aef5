import type { Data, Item } from '@samskab/contracts';
import { opinionMissing } from '@samskab/council';
import type { BodyKind } from '@samskab/council';
import type { ListVoteRow, Reads } from '@samskab/persistence';
import { authorise } from '../authorise.ts';
import type { Ctx } from '../ctx.ts';
import { formFields } from '../forms/form-fields.ts';
import { maskPersonal } from '../forms/personal.ts';
import { bodiesOf, letterOf, memberName } from './body-of.ts';
import type { BodyOf } from './body-of.ts';
import { findItem } from './find-item.ts';
import type { FoundItem } from './find-item.ts';
import { recordedOf, withdrawnOf } from './recorded.ts';
import { toSummary } from './to-meeting.ts';

/** An item whole; for those who may not see one behind closed doors it is not there. */
export async function readItem(ctx: Ctx, id: string): Promise<Item> {
  const { read } = ctx.database;
  const found = await findItem(ctx, read, id);
  authorise(ctx, 'council.read', found.resource);
  const { item, meeting, body, record } = found;
  const recorded = recordedOf(item);
  return {
    ...toSummary(item, true),
    meetingId: meeting.id,
    meetingAt: meeting.at,
    recommendation: item.recommendation,
    presentation: item.presentation,
    amount: item.amount,
    area: await areaName(read, found),
    cover: item.cover,
    fields: fields(found),
    disqualifications: record.disqualifications.map(({ memberId, reason, status }) => ({
      memberId,
      memberName: memberName(body, memberId),
      reason,
      status,
    })),
    votes: {
      members: record.votes.map(({ memberId, choice }) => ({ memberId, choice })),
      lists: listVotes(body, record.listVotes),
    },
    warnings: await warnings(read, found),
    tally: recorded?.tally ?? null,
    decision: recorded?.line ?? withdrawnOf(item)?.reason ?? null,
    dissents: record.dissents.map(({ text }) => text),
  };
}

async function areaName(read: Reads, { item, drawing, caseRow }: FoundItem): Promise<string | null> {
  if (item.areaId !== null) return (await read.ledger.areas({ id: item.areaId }))[0]?.name ?? null;
  const variable = drawing?.process.moneyLines[0]?.area;
  const held = variable === undefined ? undefined : caseRow?.data[variable];
  return typeof held === 'string' ? held : null;
}

/** What each decision says anew: the last one's words are not offered again. */
const ANEW = ['decisionText', 'dissent', 'minutesRef'];

/** The checkpoint's form, filled with what the case says; or as it was decided. */
function fields({ item, caseRow, drawing }: FoundItem): Item['fields'] {
  if (!caseRow || !drawing || item.node === null) return [];
  const said = recordedOf(item)?.data ?? without(ANEW, { ...caseRow.data, ...item.data });
  return formFields(drawing, item.node, maskPersonal(said, drawing.isPersonal)).map(
    ({ variable, label, required, type, value }) => ({ variable, label, required, type, value }),
  );
}

const without = (names: string[], data: Data): Data =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !names.includes(name)));

function listVotes(body: BodyOf, rows: ListVoteRow[]): Item['votes']['lists'] {
  return [...new Set(rows.map(({ listId }) => listId))].map((listId) => {
    const count = (choice: ListVoteRow['choice']): number =>
      rows.find((row) => row.listId === listId && row.choice === choice)?.count ?? 0;
    return { list: letterOf(body, listId), for: count('for'), against: count('against'), abstain: count('abstain') };
  });
}

/** The finance committee speaks before the council decides on money; it may have done so in the municipality's own system. */
async function warnings(read: Reads, { item, body }: FoundItem): Promise<string[]> {
  if (item.status === 'decided' || item.amount === null || item.caseId === null) return [];
  const stated = await bodiesThatDecided(read, item.caseId);
  return opinionMissing({ body: body.rules.kind, money: true, stated })
    ? ['Økonomiudvalgets udtalelse er ikke skrevet her. Se, om den står i kommunens dagsordenssystem.']
    : [];
}

async function bodiesThatDecided(read: Reads, caseId: string): Promise<BodyKind[]> {
  const items = await read.agenda.find({ caseId, status: 'decided' });
  if (items.length === 0) return [];
  const meetings = await read.meetings.find({ id: items.map(({ meetingId }) => meetingId) });
  const rows = await read.bodies.find({ id: meetings.map(({ bodyId }) => bodyId) });
  return (await bodiesOf(read, rows)).map(({ rules }) => rules.kind);
}
