import { Icon } from '@samskab/designer/icons';
import type { Case, Standing } from '@samskab/contracts';
import { Link, useNavigate } from '@tanstack/react-router';
import { dateSeenFrom, daysUntil } from '../format/date.ts';
import { dayOf, nowOf } from '../cases/now.ts';
import { t } from '../texts/texts.ts';
import { Button } from '../ui/button.tsx';
import { HeadActions } from './act/actions.tsx';
import { nextOf } from './next.ts';
import type { Rights } from './rights.ts';

type Props = { one: Case; now: string };
type HeadProps = Props & { rights: Rights; past: boolean };

const DaysLeft = ({ until, now }: { until: string; now: string }) => {
  const days = daysUntil(until, now);
  return days > 0 ? (
    <span className="deadline deadline-calm">
      <Icon name="time" size={16} />
      {t.deadline.inDays(days)}
    </span>
  ) : null;
};

const Now = ({ one, standing, now }: Props & { standing: Standing[] }) => {
  const { headline, waits } = nowOf({ ...one, standing }, now);
  const until = standing[0] && dayOf(standing[0]);
  return (
    <p className="now">
      <span className="dot dot-token" aria-hidden />
      <span>
        <strong>
          {t.case.now} {headline}.
        </strong>
        {waits && ` ${t.stop(waits)}`}
      </span>
      {until && <DaysLeft until={until} now={now} />}
    </p>
  );
};

function Finished({ one, now }: Props) {
  const date = dateSeenFrom(one.endedAt ?? one.lastEventAt, now);
  return (
    <p className="now">
      <span className="dot" aria-hidden />
      <strong>{one.status === 'ended' ? t.case.ended(one.outcome?.name ?? '', date) : t.case.cancelled(date)}</strong>
    </p>
  );
}

function Standings({ one, now }: Props) {
  if (one.status === 'ended' || one.status === 'cancelled') return <Finished one={one} now={now} />;
  if (one.standing.length === 0) {
    return <p className="now">{one.status === 'starting' ? t.case.starting : t.case.nothing}</p>;
  }
  return one.standing.map((standing) => <Now key={standing.node} one={one} standing={[standing]} now={now} />);
}

function Next({ one, rights }: Pick<HeadProps, 'one' | 'rights'>) {
  const navigate = useNavigate({ from: '/forloeb/$id' });
  const next = nextOf(one, rights);
  if (!next) return null;
  return (
    <Button look="primary" className="case-next" onPress={() => void navigate({ search: next.search })}>
      <Icon name={next.icon} />
      {next.name}
    </Button>
  );
}

/** Which case, what happens now, who it waits for, and the reader's own next step. */
export function CaseHead({ one, now, rights, past }: HeadProps) {
  return (
    <div className="case-head">
      <nav className="breadcrumb" aria-label={t.case.breadcrumb}>
        <ol className="plain-list">
          <li>
            <Link to="/forloeb" activeOptions={{ exact: true }}>
              {t.cases.title}
            </Link>
          </li>
          <li>{t.cases.version(one.processName, one.versionNumber)}</li>
        </ol>
      </nav>
      <h1>{one.title}</h1>
      <div className="case-now">
        <Standings one={one} now={now} />
      </div>
      {!past && (
        <div className="case-actions">
          <HeadActions one={one} rights={rights} />
          <Next one={one} rights={rights} />
        </div>
      )}
    </div>
  );
}
