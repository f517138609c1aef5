import type { Data, Item } from '@samskab/contracts';
import { mayDemandPostponement } from '@samskab/council';
import type { ListVoteRow, Reads } from '@samskab/persistence';
import { authorise } from '../authorise.ts';
import type { Ctx } from '../ctx.ts';
import { formFields } from '../forms/form-fields.ts';
import { maskPersonal } from '../forms/personal.ts';
import { letterOf, memberName } from './body-of.ts';
import type { BodyOf } from './body-of.ts';
import { SAID } from './decision-form.ts';
import { findItem } from './find-item.ts';
import type { FoundItem } from './find-item.ts';
import { recordedOf, withdrawnOf } from './recorded.ts';
import { toSummary } from './to-meeting.ts';
import { itemWay } from './item-way.ts';
import { wayOf } from './way-of.ts';

/** An item whole; for those who may not see one behind closed doors it is not there. */
export async function readItem(ctx: Ctx, id: string): Promise<Item> {
  const { read } = ctx.database;
  const found = await findItem(ctx, read, id);
  authorise(ctx, 'council.read', found.resource);
  const { item, meeting, body, record } = found;
  const recorded = recordedOf(item);
  return {
    ...toSummary(item, true),
    ...itemWay(found, await wayOf(read, item)),
    bodyId: body.id,
    bodyKey: body.key,
    bodyName: body.name,
    opinion: recorded?.opinion ?? null,
    mayDemand: body.body.lists.filter(({ id }) => mayDemandPostponement(found.sitting, id)).map(({ letter }) => letter),
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

/** The checkpoint's form, filled with what the case says; or as it was decided. */
function fields({ item, caseRow, drawing }: FoundItem): Item['fields'] {
  if (!caseRow || !drawing || item.node === null) return [];
  const said = recordedOf(item)?.data ?? without(SAID, { ...caseRow.data, ...item.data });
  return formFields(drawing, item.node, maskPersonal(said, drawing.isPersonal)).map(
    ({ variable, label, required, type, value }) => ({ variable, label, required, type, value }),
  );
}

/** What each decision says anew: the last one's words are not offered again. */
const without = (names: string[], data: Data): Data =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !names.includes(name)));

function listVotes(body: BodyOf, rows: ListVoteRow[]): Item['votes']['lists'] {
  return [...new Set(rows.map(({ listId }) => listId))].map((listId) => {
    const count = (choice: ListVoteRow['choice']): number =>
      rows.find((row) => row.listId === listId && row.choice === choice)?.count ?? 0;
    return { list: letterOf(body, listId), for: count('for'), against: count('against'), abstain: count('abstain') };
  });
}
