import type { EntityManager, EntitySchema, SelectQueryBuilder } from 'typeorm';
import { BadCursor } from './errors.ts';
import type { Keyset, Page, PageOf, Where } from './rows.ts';
import { toFindWhere } from './where.ts';

/** The rows after the cursor, and one more that tells whether a further page exists. */
export function pageQuery<Row extends object>(
  manager: EntityManager,
  table: EntitySchema<Row>,
  where: Where<Row>,
  { order, cursor, limit }: PageOf<Row>,
): SelectQueryBuilder<Row> {
  const query = manager.createQueryBuilder(table, 'r').where(toFindWhere(where));
  for (const { by, desc, absent } of order) query.addOrderBy(expression(by, absent), desc ? 'DESC' : 'ASC');
  if (cursor !== undefined) query.andWhere(after(order), valuesOf(cursor, order.length));
  return query.limit(limit + 1);
}

export function pageOf<Row extends object>(rows: Row[], { order, limit }: PageOf<Row>): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items, next: more ? cursorOf(order.map(({ by, absent }) => last[by] ?? absent)) : null };
}

const expression = (column: string, absent?: string): string =>
  absent === undefined ? `r.${column}` : `COALESCE(r.${column}, '${absent}')`;

/** (a, b, c) after (x, y, z): beyond in the first column that differs. */
function after<Row>(order: Keyset<Row>): string {
  const beyond = order.map(({ by, desc, absent }, index) => {
    const equal = order.slice(0, index).map((before, at) => `${expression(before.by, before.absent)} = :k${at}`);
    return [...equal, `${expression(by, absent)} ${desc ? '<' : '>'} :k${index}`].join(' AND ');
  });
  return `(${beyond.map((terms) => `(${terms})`).join(' OR ')})`;
}

const cursorOf = (values: unknown[]): string => Buffer.from(JSON.stringify(values)).toString('base64url');

/** A cursor is a client's own text: one that is not ours is refused. @throws BadCursor */
function valuesOf(cursor: string, length: number): Record<string, string | number> {
  const values = parsed(cursor);
  if (values?.length !== length) throw new BadCursor('Not a cursor of this list');
  return Object.fromEntries(values.map((value, index) => [`k${index}`, value]));
}

function parsed(cursor: string): (string | number)[] | undefined {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(values) && values.every(isKey) ? values : undefined;
  } catch {
    return undefined;
  }
}

const isKey = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';
