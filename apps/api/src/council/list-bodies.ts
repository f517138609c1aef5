import { quorum } from '@samskab/council';
import type { Body, Member } from '@samskab/contracts';
import type { MemberRow } from '@samskab/persistence';
import { authorise } from '../authorise.ts';
import type { Ctx } from '../ctx.ts';
import { asMember } from './as-member.ts';
import { bodiesOf, letterOf } from './body-of.ts';
import type { BodyOf } from './body-of.ts';
import { anyMeeting } from './resource.ts';

/** The bodies that decide, with their lists and members. */
export async function listBodies(ctx: Ctx): Promise<{ items: Body[] }> {
  authorise(ctx, 'council.read', anyMeeting);
  const { read } = ctx.database;
  const rows = await read.bodies.find({}, { order: { name: 'asc' } });
  return { items: (await bodiesOf(read, rows)).map((body) => toBody(ctx, body)) };
}

const toBody = (ctx: Ctx, body: BodyOf): Body => ({
  id: body.id,
  key: body.key,
  name: body.name,
  kind: body.rules.kind,
  seats: body.rules.seats,
  quorum: quorum(body.rules),
  rules: toRules(body),
  lists: [...body.body.lists],
  members: body.members.map((row) => toMember(body, row)),
  own: asMember(ctx, body).actor.memberId ?? null,
});

const toRules = ({ rules }: BodyOf): Body['rules'] => ({
  agendaWeekdays: rules.agendaWeekdays,
  yes: rules.yes,
  disqualifiedCountAsPresent: rules.disqualifiedCountAsPresent,
  memberVotesOnOwnImpartiality: rules.memberVotesOnOwnImpartiality,
  observers: [...rules.observers],
  castingVote: rules.castingVote,
  route: [...rules.route],
  opinionOf: rules.opinionOf,
  endsByRejecting: rules.endsByRejecting,
  meets: rules.cadence
    ? { weekday: rules.cadence.weekday, week: rules.cadence.week, except: [...(rules.cadence.except ?? [])] }
    : null,
});

const toMember = (body: BodyOf, { id, name, seat, listId, substitute }: MemberRow): Member => ({
  id,
  name,
  seat,
  list: letterOf(body, listId),
  substitute,
});
