import { noneOf, oneOf, sql } from './branch.ts';
import type { Branch, Sql } from './branch.ts';
import type { InboxEdges, InboxGroup, InboxQuery } from './query.ts';

const columns = {
  id: 't.id',
  caseId: 't.case_id',
  node: 't.node',
  role: 't.role',
  claimedBy: 't.claimed_by',
  at: 't.opened_at',
};
const open = sql("t.status = 'open'");

const dated = (...where: Sql[]): Branch => ({
  kind: 'task',
  from: 'task t',
  where: [open, ...where],
  columns: { ...columns, actAt: 't.due_at' },
});
const undated = (...where: Sql[]): Branch => ({
  kind: 'task',
  from: 'task t',
  where: [open, sql('t.due_at IS NULL'), ...where],
  columns,
});

/** A deadline at midnight ends the day before: the whole of it may be used. */
const span: Record<Exclude<InboxGroup, 'others'>, (edges: InboxEdges) => Sql> = {
  today: ({ today }) => sql('t.due_at <= ?', today),
  week: ({ today, week }) => sql('t.due_at > ? AND t.due_at <= ?', today, week),
  later: ({ week }) => sql('t.due_at > ?', week),
};

/** Each a condition of its own, so that each is read in the order of an index; no task meets two of them. */
function ownConditions({ desk, mine, filter }: InboxQuery): Sql[][] {
  const { personId, roles, unowned } = desk;
  const free = mine ? [sql('t.claimed_by IS NULL')] : [];
  const asked = roles.filter((role) => filter.role === undefined || role === filter.role);
  const notTheirs = unowned ? sql('t.role IS NOT NULL') : sql('1 = 1');
  const elsewhere = [notTheirs, sql(`t.role IS NULL OR ${noneOf('t.role', roles).sql}`, ...roles)];
  const narrowed = filter.role === undefined ? [] : [sql('t.role = ?', filter.role)];
  const mineByClaim = mine ? [] : elsewhere;
  return [
    ...asked.map((role) => [sql('t.role = ?', role), ...free]),
    ...(unowned && filter.role === undefined ? [[sql('t.role IS NULL'), ...free]] : []),
    [sql('t.claimed_by = ?', personId), ...mineByClaim, ...narrowed],
    [oneOf('t.escalated_to', roles), sql('t.claimed_by IS NULL'), ...elsewhere, ...narrowed],
  ];
}

/** Everybody else's; and, when one looks at one's own alone, what a colleague has taken. */
function othersConditions({ desk, mine, filter }: InboxQuery): Sql[][] {
  const { personId, roles, unowned } = desk;
  const narrowed = filter.role === undefined ? [] : [sql('t.role = ?', filter.role)];
  const notMine = [
    sql('t.claimed_by IS NULL OR t.claimed_by <> ?', personId),
    unowned ? noneOf('t.role', roles) : sql(`t.role IS NULL OR ${noneOf('t.role', roles).sql}`, ...roles),
    sql(`t.escalated_to IS NULL OR t.claimed_by IS NOT NULL OR ${noneOf('t.escalated_to', roles).sql}`, ...roles),
  ];
  const taken = [
    sql('t.claimed_by IS NOT NULL AND t.claimed_by <> ?', personId),
    unowned ? sql(`t.role IS NULL OR ${oneOf('t.role', roles).sql}`, ...roles) : oneOf('t.role', roles),
  ];
  return [[...notMine, ...narrowed], ...(mine ? [[...taken, ...narrowed]] : [])];
}

/** Tasks of a group. */
export function taskBranches(group: InboxGroup, query: InboxQuery): Branch[] {
  if (group === 'others')
    return othersConditions(query).flatMap((where) => [
      dated(sql('t.due_at IS NOT NULL'), ...where),
      undated(...where),
    ]);
  const own = ownConditions(query);
  const within = own.map((where) => dated(span[group](query.edges), ...where));
  return group === 'later' ? [...within, ...own.map((where) => undated(...where))] : within;
}
