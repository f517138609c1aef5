import type { InboxKind } from './query.ts';

/** A piece of SQL both dialects read, with its parameters. */
export type Sql = { sql: string; with: readonly unknown[] };

export const sql = (text: string, ...parameters: unknown[]): Sql => ({ sql: text, with: parameters });
export const all = (parts: readonly Sql[]): Sql => ({
  sql: parts.map((part) => `(${part.sql})`).join(' AND '),
  with: parts.flatMap((part) => part.with),
});
export const oneOf = (column: string, values: readonly string[]): Sql =>
  values.length === 0 ? sql('1 = 0') : sql(`${column} IN (${values.map(() => '?').join(', ')})`, ...values);
export const noneOf = (column: string, values: readonly string[]): Sql =>
  values.length === 0 ? sql('1 = 1') : sql(`${column} NOT IN (${values.map(() => '?').join(', ')})`, ...values);

/** One source of the inbox, in the order of an index: what is read of it, and by which columns it is ordered. */
export type Branch = {
  kind: InboxKind;
  from: string;
  where: readonly Sql[];
  /** Columns by what they are called in an `InboxRow`. */
  columns: {
    id: string;
    caseId: string;
    node?: string;
    role?: string;
    text?: string;
    town?: string;
    status?: string;
    claimedBy?: string;
    at: string;
    /** Absent: no day is set. */
    actAt?: string;
  };
};

/** What no day is set for comes last. */
export const NO_DAY = '9999';
const none = "''";

/** Every branch answers the same columns. */
export const selectOf = ({ kind, columns: c }: Branch): string =>
  [
    [`'${kind}'`, 'kind'],
    [c.id, 'id'],
    [c.caseId, 'caseId'],
    [c.node ?? 'NULL', 'node'],
    [c.role ?? 'NULL', 'role'],
    [c.text ?? 'NULL', 'text'],
    [c.town ?? 'NULL', 'town'],
    [c.status ?? "'open'", 'status'],
    [c.claimedBy ?? 'NULL', 'claimedBy'],
    [c.actAt ?? `'${NO_DAY}'`, 'actAt'],
    [c.at, 'at'],
  ]
    .map(([column, name]) => `${column} AS ${name}`)
    .join(', ');

/** A letter belongs to no case. */
export const NO_CASE = none;

/** After the last row of the page before, in the order every branch and the page have. */
export function after({ columns: c }: Branch, last: readonly [string, string, string, string]): Sql {
  const [actAt, at, caseId, id] = last;
  const rest = `(${c.at} > ? OR (${c.at} = ? AND (${c.caseId} > ? OR (${c.caseId} = ? AND ${c.id} > ?))))`;
  const within = [at, at, caseId, caseId, id];
  if (c.actAt === undefined) return actAt < NO_DAY ? sql('1 = 1') : sql(rest, ...within);
  return sql(`${c.actAt} >= ? AND (${c.actAt} > ? OR ${rest})`, actAt, actAt, ...within);
}

export const orderOf = ({ columns: c }: Branch): string =>
  [c.actAt, c.at, c.caseId, c.id].filter((column) => column !== undefined && column !== NO_CASE).join(', ');
