import { EntitySchema } from 'typeorm';
import type { EntitySchemaColumnOptions, ValueTransformer } from 'typeorm';

/** How a row's property is read and written. Lengths, keys and constraints belong to the migrations alone. */
export type Column = EntitySchemaColumnOptions;

const parse = (stored: string | null): unknown => (stored === null ? null : JSON.parse(stored));
/** A required value may be JSON's null; an optional one that is null is absent. */
const jsonText: ValueTransformer = { to: (value: unknown) => JSON.stringify(value), from: parse };
const optionalJsonText: ValueTransformer = {
  to: (value: unknown) => (value === null ? null : JSON.stringify(value)),
  from: parse,
};

/** MySQL gives 64-bit integers as text and SQLite as a double: both are exact only inside the safe range. */
export function exactInteger(stored: string | number | bigint): number {
  const value = Number(stored);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${stored} is not an exact integer`);
  return value;
}

const exact: ValueTransformer = {
  to: (value: unknown) => (typeof value === 'number' ? exactInteger(value) : value),
  from: (stored: string | number | null) => (stored === null ? null : exactInteger(stored)),
};

export const text: Column = { type: 'varchar' };
export const json: Column = { type: 'text', transformer: jsonText };
export const optionalJson: Column = { type: 'text', transformer: optionalJsonText, nullable: true };
/** Integer øre, |amount| ≤ Number.MAX_SAFE_INTEGER, refused outside it at write and at read. */
export const amount: Column = { type: 'bigint', transformer: exact };
export const count: Column = { type: 'integer' };
export const flag: Column = { type: 'boolean' };
export const primary = (column: Column): Column => ({ ...column, primary: true });
export const optional = (column: Column): Column => ({ ...column, nullable: true });

/** A table and the plain rows it holds; every property of the row must have its column. */
export const entity = <Row>(table: string, columns: Record<keyof Row & string, Column>): EntitySchema<Row> =>
  new EntitySchema<Row>({ name: table, columns: columns as EntitySchema<Row>['options']['columns'] });
