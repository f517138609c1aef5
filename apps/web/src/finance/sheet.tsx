import type { ReactNode } from 'react';
import { usePhone } from '../ui/use-media.ts';
import { NOTHING } from './figures.ts';

export type Column<Row> = {
  head: string;
  cell: (row: Row) => ReactNode;
  /** An amount: to the right. */ right?: boolean;
};
type Props<Row> = {
  label: string;
  /** The first names the row, and is a card's heading on a phone. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  mark?: (row: Row) => string | undefined;
  /** The row of sums, in the columns' order. */
  total?: readonly ReactNode[];
};

/** A table on a desktop; a card for each row on a phone, without what is nothing. */
export function Sheet<Row>(props: Props<Row>) {
  return usePhone() ? <Cards {...props} /> : <Table {...props} />;
}

function Table<Row>({ label, columns, rows, keyOf, mark, total }: Props<Row>) {
  return (
    <table className="table finance-table" aria-label={label}>
      <thead>
        <tr>
          {columns.map(({ head, right }) => (
            <th key={head} scope="col" className={right ? 'right' : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} className={mark?.(row)}>
            {columns.map(({ head, cell, right }) => (
              <td key={head} className={right ? 'right' : undefined}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {total && (
        <tfoot>
          <tr>
            {columns.map(({ head, right }, index) => (
              <td key={head} className={right ? 'right' : undefined}>
                {total[index]}
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function Cards<Row>({ label, columns, rows, keyOf, mark, total }: Props<Row>) {
  const [first, ...others] = columns;
  const facts = (cellOf: (column: Column<Row>, index: number) => ReactNode) =>
    others
      .map((column, index) => ({ head: column.head, fact: cellOf(column, index + 1) }))
      .filter(({ fact }) => fact !== NOTHING && fact !== '')
      .map(({ head, fact }) => (
        <div key={head} className="finance-fact">
          <dt>{head}</dt>
          <dd>{fact}</dd>
        </div>
      ));
  return (
    <ul className="plain-list finance-cards" aria-label={label}>
      {rows.map((row) => (
        <li key={keyOf(row)} className={`finance-card ${mark?.(row) ?? ''}`}>
          <div className="finance-card-head">{first?.cell(row)}</div>
          <dl>{facts(({ cell }) => cell(row))}</dl>
        </li>
      ))}
      {total && (
        <li className="finance-card finance-card-total">
          <div className="finance-card-head">{total[0]}</div>
          <dl>{facts((_column, index) => total[index])}</dl>
        </li>
      )}
    </ul>
  );
}
