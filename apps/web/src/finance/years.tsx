import type { AreaYear } from '@samskab/contracts';
import type { UseQueryResult } from '@tanstack/react-query';
import { finance } from '../texts/finance.ts';
import { kroner } from './figures.ts';
import { Part } from './part.tsx';
import { type Column, Sheet } from './sheet.tsx';

const words = finance.years;
const amount = (head: string, of: (year: AreaYear) => number): Column<AreaYear> => ({
  ...{ head, right: true },
  cell: (year) => kroner(of(year)),
});

const columns: readonly Column<AreaYear>[] = [
  {
    head: words.year,
    cell: ({ year, closed }) => (
      <>
        <strong>{year}</strong> {closed && <span className="chip chip-other">{words.closed}</span>}
      </>
    ),
  },
  amount(words.opened, ({ opened }) => opened),
  amount(words.carriedIn, ({ carriedIn }) => carriedIn),
  amount(words.received, ({ received }) => received),
  amount(words.used, ({ used }) => used),
  amount(words.lapsed, ({ lapsed }) => lapsed),
  amount(words.moved, ({ reallocated }) => reallocated),
  amount(words.room, ({ room }) => room),
];

/** What came in each year, and what became of it. */
export const Years = ({ asked }: { asked: UseQueryResult<{ items: AreaYear[] }> }) => (
  <Part title={words.title} className="finance-wide" asked={asked} none={words.none} noneText={words.noneText}>
    {(years) => (
      <Sheet label={words.title} columns={columns} rows={years.toReversed()} keyOf={({ year }) => String(year)} />
    )}
  </Part>
);
