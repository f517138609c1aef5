import { In, IsNull, LessThan, LessThanOrEqual, Like, MoreThanOrEqual } from 'typeorm';
import type { FindOptionsWhere } from 'typeorm';
import type { Where } from './rows.ts';

export function toFindWhere<Row>(where: Where<Row>): FindOptionsWhere<Row> {
  const conditions = Object.entries(where).map(([column, value]) => [column, condition(column, value)]);
  return Object.fromEntries(conditions) as FindOptionsWhere<Row>;
}

/** An undefined condition would match everything, or nothing: it is a bug of the caller. */
function condition(column: string, value: unknown): unknown {
  if (value === undefined) throw new TypeError(`The condition on ${column} is undefined`);
  if (value === null) return IsNull();
  if (Array.isArray(value)) return In(value);
  return typeof value === 'object' ? bound(value) : value;
}

function bound(value: { below?: unknown; upTo?: unknown; from?: unknown; contains?: unknown }): unknown {
  if ('below' in value) return LessThan(value.below);
  if ('upTo' in value) return LessThanOrEqual(value.upTo);
  if ('from' in value) return MoreThanOrEqual(value.from);
  return Like(`%${String(value.contains).replaceAll(/[%_\\]/g, '')}%`);
}
