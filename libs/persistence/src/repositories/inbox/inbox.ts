import { BadCursor } from '../../errors.ts';
import type { Page, RowReader } from '../../rows.ts';
import { after, all, NO_CASE, orderOf, selectOf, sql } from './branch.ts';
import type { Branch, Sql } from './branch.ts';
import { otherBranches } from './other-branches.ts';
import type { InboxFilter, InboxGroup, InboxQuery, InboxRow } from './query.ts';
import { taskBranches } from './task-branches.ts';

/** Further than this nothing is counted: "99+". */
export const COUNTED = 100;
const groups: readonly InboxGroup[] = ['today', 'week', 'later', 'others'];
type Cursor = readonly [string, string, string, string];

/** Everything there is to see to, from all the tables it stands in: one query a page, one for all counts. */
export class InboxReader {
  constructor(private readonly rows: RowReader) {}

  /** By the day one must act; paged by key. Throws `BadCursor`. */
  async page(
    group: InboxGroup,
    query: InboxQuery,
    { cursor, limit }: { cursor?: string | undefined; limit: number },
  ): Promise<Page<InboxRow>> {
    const last = cursor === undefined ? undefined : cursorOf(cursor);
    const statement = pageSql(branchesOf(group, query), last, limit + 1);
    const rows = await this.rows.sql<InboxRow>(statement.sql, statement.with);
    const items = rows.slice(0, limit);
    return { items, next: rows.length > limit ? textOf(items.at(-1)) : null };
  }

  /** How many there are of each, up to `COUNTED`. */
  async counts(query: InboxQuery): Promise<Record<InboxGroup, number>> {
    const counted = groups.map((group) => countSql(branchesOf(group, query)));
    const columns = counted.map((one, index) => `(${one.sql}) AS ${groups[index]}`).join(', ');
    const [row] = await this.rows.sql<Record<InboxGroup, number | string>>(
      `SELECT ${columns}`,
      counted.flatMap((one) => one.with),
    );
    const count = (group: InboxGroup) => Number(row?.[group] ?? 0);
    return { today: count('today'), week: count('week'), later: count('later'), others: count('others') };
  }
}

const branchesOf = (group: InboxGroup, query: InboxQuery): Branch[] =>
  [...taskBranches(group, query), ...otherBranches(group, query)]
    .filter((branch) => query.filter.processKey === undefined || branch.columns.caseId !== NO_CASE)
    .map((branch) => narrowed(branch, query.filter));

/**
 * Narrowed by its case; a letter has its own town and words. Each asks the case of one row after the other: joined, an
 * optimizer would begin with the cases and sort all their tasks for one page.
 */
function narrowed(branch: Branch, { processKey, town, text }: InboxFilter): Branch {
  const { columns, where } = branch;
  const ofCase = columns.caseId !== NO_CASE;
  const the = (column: string) => `(SELECT f.${column} FROM case_record f WHERE f.id = ${columns.caseId})`;
  const asked = [
    ...(processKey === undefined ? [] : [sql(`${the('process_key')} = ?`, processKey)]),
    ...(town === undefined ? [] : [sql(`${ofCase ? the('town') : columns.town} = ?`, town)]),
    ...(text === undefined ? [] : [sql(`${ofCase ? the('title') : columns.text} LIKE ?`, containing(text))]),
  ];
  return { ...branch, where: [...where, ...asked] };
}

const containing = (text: string): string => `%${text.replaceAll(/[%_\\]/g, '')}%`;

/** Each branch in its own order and no longer than the page; then the page of them all, with what is shown of cases. */
function pageSql(branches: Branch[], last: Cursor | undefined, limit: number): Sql {
  const parts = branches.map((branch, index) => {
    const where = all([...branch.where, ...(last ? [after(branch, last)] : [])]);
    const select = `SELECT ${selectOf(branch)} FROM ${branch.from} WHERE ${where.sql}`;
    return sql(`SELECT * FROM (${select} ORDER BY ${orderOf(branch)} LIMIT ${limit}) b${index}`, ...where.with);
  });
  const union = parts.map((part) => part.sql).join(' UNION ALL ');
  const page = `SELECT * FROM (${union}) u ORDER BY actAt, at, caseId, id LIMIT ${limit}`;
  const shown = `p.*, c.title AS caseTitle, c.town AS caseTown, c.version_id AS versionId, c.closed AS closed,
    c.started_by AS startedBy`;
  return sql(
    `SELECT ${shown} FROM (${page}) p LEFT JOIN case_record c ON c.id = p.caseId ORDER BY actAt, at, caseId, id`,
    ...parts.flatMap((part) => part.with),
  );
}

function countSql(branches: Branch[]): Sql {
  const parts = branches.map((branch, index) => {
    const where = all(branch.where);
    return sql(
      `SELECT 1 AS one FROM (SELECT 1 FROM ${branch.from} WHERE ${where.sql} LIMIT ${COUNTED}) n${index}`,
      ...where.with,
    );
  });
  const union = parts.map((part) => part.sql).join(' UNION ALL ');
  return sql(
    `SELECT COUNT(*) FROM (SELECT * FROM (${union}) a LIMIT ${COUNTED}) n`,
    ...parts.flatMap((part) => part.with),
  );
}

const textOf = (row: InboxRow | undefined): string | null =>
  row ? Buffer.from(JSON.stringify([row.actAt, row.at, row.caseId, row.id])).toString('base64url') : null;

function cursorOf(text: string): Cursor {
  const values = parsed(text);
  if (values?.length !== 4) throw new BadCursor('Not a cursor of the inbox');
  return values as unknown as Cursor;
}

function parsed(text: string): string[] | undefined {
  try {
    const values: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(values) && values.every((value) => typeof value === 'string') ? values : undefined;
  } catch {
    return undefined;
  }
}
