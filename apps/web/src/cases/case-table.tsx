import { Icon } from '@samskab/designer/icons';
import type { CaseSummary } from '@samskab/contracts';
import { Link } from '@tanstack/react-router';
import { dateSeenFrom } from '../format/date.ts';
import { t } from '../texts/texts.ts';
import { ActorChip, DeadlineChip } from '../ui/chips.tsx';
import { nowOf } from './now.ts';

type Row = { one: CaseSummary; now: string };

const Incidents = ({ one }: { one: CaseSummary }) =>
  one.openIncidents > 0 ? (
    <span className="chip chip-error">
      <Icon name="error" size={16} />
      {t.cases.incidents(one.openIncidents)}
    </span>
  ) : null;

function Standing({ one, now }: Row) {
  const { headline, running } = nowOf(one, now);
  return (
    <span className="standing">
      <span className={running ? 'dot dot-token' : 'dot'} aria-hidden />
      <span>
        {headline}
        {one.standing.length > 1 && <span className="meta-text"> + {one.standing.length - 1}</span>}
      </span>
    </span>
  );
}

function Waits({ one, now }: Row) {
  const first = one.standing[0];
  return (
    <span className="chips">
      <Incidents one={one} />
      {first?.waitsFor && <ActorChip side={first.side} name={first.waitsFor} />}
      {first?.until && <DeadlineChip at={first.until} now={now} mine={false} event={!first.waitsFor} />}
    </span>
  );
}

const Name = ({ one }: { one: CaseSummary }) => (
  <>
    <Link to="/forloeb/$id" params={{ id: one.id }} className="row-link">
      {one.title}
    </Link>
    <span className="meta-text row-meta">{t.cases.version(one.processName, one.versionNumber)}</span>
  </>
);

/** Wide: a table. */
export const CaseTable = ({ cases, now }: { cases: readonly CaseSummary[]; now: string }) => (
  <table className="table">
    <thead>
      <tr>
        <th scope="col">{t.cases.columns.name}</th>
        <th scope="col">{t.cases.columns.town}</th>
        <th scope="col">{t.cases.columns.now}</th>
        <th scope="col">{t.cases.columns.waits}</th>
        <th scope="col" className="right">
          {t.cases.columns.last}
        </th>
      </tr>
    </thead>
    <tbody>
      {cases.map((one) => (
        <tr key={one.id}>
          <td>
            <Name one={one} />
          </td>
          <td>{one.town}</td>
          <td>
            <Standing one={one} now={now} />
          </td>
          <td>
            <Waits one={one} now={now} />
          </td>
          <td className="right meta-text">{dateSeenFrom(one.lastEventAt, now)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** On a phone: a card each. */
export const CaseCards = ({ cases, now }: { cases: readonly CaseSummary[]; now: string }) => (
  <ul className="case-cards plain-list">
    {cases.map((one) => (
      <li key={one.id} className="case-card">
        <Name one={one} />
        <Standing one={one} now={now} />
        <Waits one={one} now={now} />
      </li>
    ))}
  </ul>
);
