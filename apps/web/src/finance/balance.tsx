import type { AreaYear } from '@samskab/contracts';
import { Icon } from '@samskab/designer/icons';
import type { ReactNode } from 'react';
import { money } from '../format/money.ts';
import { finance } from '../texts/finance.ts';
import { EmptyPanel } from '../ui/states.tsx';
import { frameOf, kroner, partsOf } from './figures.ts';

const words = finance.year;

/** What a year's frame has become, each part as wide as it is large. */
export const Bar = ({ year }: { year: AreaYear }) => (
  <div className="finance-bar" aria-hidden>
    {partsOf(year)
      .filter(({ amount }) => amount > 0)
      .map(({ key, amount }) => (
        <span key={key} className={`finance-fill fill-${key}`} style={{ flexGrow: amount }} />
      ))}
  </div>
);

const Legend = ({ year }: { year: AreaYear }) => (
  <dl className="finance-legend">
    {partsOf(year).map(({ key, amount }) => (
      <div key={key}>
        <dt>
          <span className={`finance-key fill-${key}`} aria-hidden />
          {words[key]}
        </dt>
        <dd>{kroner(amount)}</dd>
      </div>
    ))}
    <div className="finance-legend-sum">
      <dt>{words.sum}</dt>
      <dd>{kroner(frameOf(year))}</dd>
    </div>
  </dl>
);

type Props = { year: AreaYear | undefined; now: string; ask: ReactNode };

/** An area's balance in a year, and its proof. */
export function Balance({ year, now, ask }: Props) {
  if (!year)
    return (
      <section className="panel finance-balance" aria-label={words.left}>
        <EmptyPanel title={words.noFrame} text={words.noFrameText} />
      </section>
    );
  const today = year.year === Number(now.slice(0, 4));
  const parts = partsOf(year).filter(({ amount }) => amount !== 0);
  return (
    <section className="panel finance-balance" aria-labelledby="til-raadighed">
      <div className="finance-left">
        <div>
          <h2 id="til-raadighed" className="finance-left-label">
            {today ? words.left : words.leftOf(year.year)}
          </h2>
          <p className="finance-figure">{money(year.room)}</p>
        </div>
        {!year.closed && year.room > 0 && (
          <p className="notice notice-warning">
            <Icon name="warning" />
            {words.lapses} {ask}
          </p>
        )}
      </div>
      <Bar year={year} />
      <Legend year={year} />
      {parts.length > 1 && (
        <p className="finance-proof">
          <Icon name="success" size={18} />
          {words.proof(
            kroner(frameOf(year)),
            parts.map(({ amount }) => kroner(amount)),
          )}
        </p>
      )}
    </section>
  );
}
