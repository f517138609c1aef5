import { NO_CASE, oneOf, sql } from './branch.ts';
import type { Branch, Sql } from './branch.ts';
import type { InboxGroup, InboxKind, InboxQuery } from './query.ts';

type Source = (group: InboxGroup, query: InboxQuery) => Branch | undefined;

/** A group for those whose it is; else, where others are waited for, the last. */
const belongs = (group: InboxGroup, { desk }: InboxQuery, kind: InboxKind, own: InboxGroup): boolean =>
  group === (desk.kinds.includes(kind) ? own : 'others');

/** Dissatisfaction is answered at once (domain.md I9): an open letter is for today, whenever its answer is due. */
const letter: Source = (group, { desk }) =>
  group === 'today' && desk.kinds.includes('letter')
    ? {
        kind: 'letter',
        from: 'letter l',
        where: [sql("l.status = 'open'")],
        columns: {
          id: 'l.id',
          caseId: NO_CASE,
          text: 'l.subject',
          town: 'l.town',
          at: 'l.received_at',
          actAt: 'l.answer_by',
        },
      }
    : undefined;

const incident: Source = (group, query) =>
  belongs(group, query, 'incident', 'today')
    ? {
        kind: 'incident',
        from: 'incident i',
        where: [sql("i.status = 'open'")],
        columns: { id: 'i.id', caseId: 'i.case_id', node: 'i.node', text: 'i.message', at: 'i.at', actAt: 'i.at' },
      }
    : undefined;

const unanswered = (side: 'from' | 'to') =>
  `NOT EXISTS (SELECT 1 FROM handover_answer a
    WHERE a.handover_id = h.id AND a.round = h.round AND a.side = '${side}')`;

/** The giver documents and offers, also anew after a refusal; then it waits for who has not answered. */
function handoverOf(roles: readonly string[]): Sql {
  const giver = oneOf('h.from_role', roles);
  const receiver = oneOf('h.to_role', roles);
  const offers = `h.status IN ('open', 'refused') AND ${giver.sql}`;
  const answers = `h.status = 'offered' AND ${receiver.sql} AND ${unanswered('to')}`;
  return sql(`(${offers}) OR (${answers})`, ...giver.with, ...receiver.with);
}

const handover: Source = (group, { desk }) => {
  if (group !== 'week' && group !== 'others') return undefined;
  const mine = handoverOf(desk.roles);
  return {
    kind: 'handover',
    from: 'handover h',
    where: [
      sql("h.status IN ('open', 'offered', 'refused')"),
      group === 'week' ? mine : sql(`NOT (${mine.sql})`, ...mine.with),
    ],
    columns: {
      ...{ id: 'h.id', caseId: 'h.case_id', node: 'h.node', text: 'h.object', status: 'h.status' },
      role: "CASE h.status WHEN 'offered' THEN h.to_role ELSE h.from_role END",
      at: 'h.opened_at',
      actAt: 'h.opened_at',
    },
  };
};

/** Before the agenda is sent its text may still be mended; from then on it is the council's. */
const unsent = "g.status = 'proposed' AND m.agenda_sent_at IS NULL";

const itemColumns = {
  ...{ id: 'g.id', caseId: 'g.case_id', node: 'g.node', text: 'g.title' },
  status: `CASE WHEN ${unsent} THEN 'unsent' ELSE m.status END`,
  at: 'm.at',
  actAt: 'm.at',
};
const onAgenda = sql("g.status IN ('proposed', 'open', 'postponed') AND g.case_id IS NOT NULL");

const item: Source = (group, query) => {
  const { desk, edges } = query;
  const spans: Record<InboxGroup, Sql> = {
    today: sql(`${unsent} AND m.at <= ?`, edges.agendaToday),
    week: sql(`${unsent} AND m.at > ? AND m.at <= ?`, edges.agendaToday, edges.agendaWeek),
    later: sql(`${unsent} AND m.at > ?`, edges.agendaWeek),
    others: desk.kinds.includes('item') ? sql(`NOT (${unsent})`) : sql('1 = 1'),
  };
  if (group !== 'others' && !desk.kinds.includes('item')) return undefined;
  const from = 'agenda_item g JOIN meeting m ON m.id = g.meeting_id';
  return { kind: 'item', from, where: [onAgenda, spans[group]], columns: itemColumns };
};

/** Nothing has happened for a while, and somebody could do something: a warning, never a close (domain.md I8). */
const quiet: Source = (group, query) =>
  query.desk.kinds.includes('quiet') && group === 'week'
    ? {
        kind: 'quiet',
        from: 'case_record q',
        where: [
          sql("q.status = 'running' AND q.last_event_at < ?", query.edges.quietSince),
          sql("EXISTS (SELECT 1 FROM task x WHERE x.case_id = q.id AND x.status = 'open')"),
        ],
        columns: { id: 'q.id', caseId: 'q.id', at: 'q.last_event_at', actAt: 'q.last_event_at' },
      }
    : undefined;

/** A case that stands still until a day. */
const wait: Source = (group) =>
  group === 'others'
    ? {
        kind: 'wait',
        from: 'wait w',
        where: [sql("w.kind = 'timer' AND w.at IS NOT NULL")],
        columns: { id: 'w.id', caseId: 'w.case_id', node: 'w.node', at: 'w.at', actAt: 'w.at' },
      }
    : undefined;

const sources: { [K in Exclude<InboxKind, 'task'>]: Source } = { letter, incident, handover, item, quiet, wait };

/** Everything of a group but tasks; a filter on a role asks for what has one. */
export const otherBranches = (group: InboxGroup, query: InboxQuery): Branch[] =>
  Object.values(sources)
    .map((source) => source(group, query))
    .filter((branch) => branch !== undefined)
    .filter(({ columns }) => query.filter.role === undefined || columns.role !== undefined);
