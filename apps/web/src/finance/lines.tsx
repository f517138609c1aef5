import type { FinanceLine } from '@samskab/contracts';
import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { finance } from '../texts/finance.ts';
import { EmptyPanel } from '../ui/states.tsx';
import { Panel } from '../ui/panel.tsx';
import { kroner, setAside, sum } from './figures.ts';
import { Part } from './part.tsx';
import { type Column, Sheet } from './sheet.tsx';

const words = finance.lines;
const { states } = finance;
const keyOf = ({ caseId, line, stage, kind, years }: FinanceLine): string =>
  `${caseId}/${line}/${stage}/${kind}/${years.join()}`;

const CaseName = ({ line: { caseId, title } }: { line: FinanceLine }) =>
  caseId === null ? (
    words.closed
  ) : (
    <Link to="/forloeb/$id" params={{ id: caseId }}>
      {title}
    </Link>
  );

type Figure = 'expected' | 'freed' | 'granted' | 'reserved' | 'committed' | 'used';
const figures: readonly Figure[] = ['expected', 'freed', 'granted', 'reserved', 'committed', 'used'];

const columns: readonly Column<FinanceLine>[] = [
  {
    head: words.case,
    cell: (line) => (
      <>
        <CaseName line={line} />
        {line.name !== null && <span className="meta-text finance-under">{line.name}</span>}
      </>
    ),
  },
  { head: words.stage, cell: ({ stage }) => <span className="chip tint-money">{finance.stages[stage]}</span> },
  ...figures.map((figure) => ({
    head: states[figure],
    right: true,
    cell: (line: FinanceLine) => kroner(line[figure]),
  })),
];

/** Every line with money in the area, from expected to used, with how far it has come. */
export const Lines = ({ asked }: { asked: UseQueryResult<{ items: FinanceLine[] }> }) => (
  <Part
    title={words.title}
    lead={words.lead}
    className="finance-wide"
    asked={asked}
    none={words.none}
    noneText={words.noneText}
  >
    {(lines) => (
      <Sheet
        label={words.title}
        columns={columns}
        rows={lines}
        keyOf={keyOf}
        total={[words.total, '', ...figures.map((figure) => kroner(sum(lines, (line) => line[figure])))]}
      />
    )}
  </Part>
);

/** What cases have set aside or ordered, and not paid. */
export function SetAside({ lines }: { lines: readonly FinanceLine[] }) {
  const held = lines.filter((line) => setAside(line) > 0);
  return (
    <Panel title={finance.reserved.title}>
      {held.length === 0 ? (
        <EmptyPanel title={finance.reserved.none} text={finance.reserved.noneText} />
      ) : (
        <>
          <ul className="plain-list finance-sums">
            {held.map((line) => (
              <li key={keyOf(line)} className="finance-sum">
                <CaseName line={line} />
                <span>{kroner(setAside(line))}</span>
              </li>
            ))}
          </ul>
          <p className="finance-sum finance-total">
            <span>{finance.grants.total}</span>
            <span>{kroner(sum(held, setAside))}</span>
          </p>
        </>
      )}
    </Panel>
  );
}
