import { formatMoney } from '@samskab/expression';
import { playWords as words } from '../texts/play.ts';
import type { MoneyLineNow } from './money.ts';

const Line = ({ line, named }: { line: MoneyLineNow; named: boolean }) => (
  <div className="money-now">
    {named && <h4>{line.name}</h4>}
    <dl>
      {line.rows.map(({ state, amount }) => (
        <div key={state} className={amount === 0 ? 'money-none' : 'money-some'}>
          <dt>{words.states[state]}</dt>
          <dd>{formatMoney(amount)}</dd>
        </div>
      ))}
    </dl>
  </div>
);

/** The money by state, as the ledger's own rules have it. */
export function MoneyNow({ lines }: { lines: readonly MoneyLineNow[] }) {
  return (
    <section className="play-money">
      <h3>{words.money}</h3>
      {lines.length === 0 && <p className="play-quiet">{words.noMoney}</p>}
      {lines.map((line) => (
        <Line key={line.id} line={line} named={lines.length > 1} />
      ))}
    </section>
  );
}
