import type { Breach, Delegation } from '@samskab/contracts';
import { Icon } from '@samskab/designer/icons';
import type { UseQueryResult } from '@tanstack/react-query';
import { longDate } from '../format/date.ts';
import { money } from '../format/money.ts';
import { finance } from '../texts/finance.ts';
import { Ground } from './ground.tsx';
import { Part } from './part.tsx';

/** Money that left the area: said as what it is. */
export const Breaches = ({ asked }: { asked: UseQueryResult<{ items: Breach[] }> }) => (
  <Part title={finance.breaches.title} asked={asked} none={finance.breaches.none} noneText={finance.breaches.noneText}>
    {(breaches) => (
      <ul className="plain-list finance-list">
        {breaches.map(({ at, amount, fromArea, toArea, decision, reason }) => (
          <li key={`${at}/${amount}`} className="finance-breach">
            <Icon name="error" />
            <div>
              <p>{finance.breaches.text(money(amount), fromArea, toArea, longDate(at))}</p>
              {decision && (
                <p className="meta-text">
                  {finance.breaches.decided}
                  <Ground decision={decision} />
                </p>
              )}
              {reason !== null && <p className="meta-text">{finance.breaches.reason(reason)}</p>}
            </div>
          </li>
        ))}
      </ul>
    )}
  </Part>
);

/** Who may take of the frame, up to how much, and by whose decision. */
export const Delegations = ({ asked }: { asked: UseQueryResult<{ items: Delegation[] }> }) => (
  <Part
    title={finance.delegations.title}
    asked={asked}
    none={finance.delegations.none}
    noneText={finance.delegations.noneText}
  >
    {(delegations) => (
      <ul className="plain-list finance-list">
        {delegations.map(({ holder, upTo, decision }) => (
          <li key={holder}>
            <p>
              <strong>{finance.holder(holder)}</strong> {finance.delegations.upTo(money(upTo))}
            </p>
            <p className="meta-text">{decision}</p>
          </li>
        ))}
      </ul>
    )}
  </Part>
);
