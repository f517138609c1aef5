import type { Item, Meeting } from '@samskab/contracts';
import { Icon } from '@samskab/designer/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queries } from '../api/queries.ts';
import { longDate } from '../format/date.ts';
import { council } from '../texts/council.ts';
import { isUndecided } from './meetings-page.tsx';
import { VoteBar } from './vote-bar.tsx';

const words = council.confirm;

/** Where the case has gone since, as it stands itself; after a recommendation the next body. */
function Further({ item, caseId }: { item: Item; caseId: string }) {
  const one = useQuery(queries.case(caseId));
  const next = item.route.find(({ status }) => status === 'proposed' || status === 'open');
  if (next) return <p className="decided-further">{words.nextBody(next.bodyName, longDate(next.meetingAt))}</p>;
  if (!one.data) return null;
  const { standing, outcome } = one.data;
  return (
    <>
      {standing.map(({ node, name }) => (
        <p key={node} className="decided-further">
          <span className="dot dot-token" aria-hidden />
          {words.further(name)}
        </p>
      ))}
      {outcome && <p className="decided-further">{words.ended(outcome.name)}</p>}
    </>
  );
}

/** The decision as it stands in the minutes, and what has come of it. */
export function DecidedPanel({ item, meeting }: { item: Item; meeting: Meeting }) {
  const next = meeting.items.find((one) => isUndecided(one) && one.id !== item.id);
  return (
    <>
      <h2>{words.decided}</h2>
      <div className="minutes-box">
        <p className="meta-text">{words.minutes}</p>
        <p className="minutes-line">{item.decision ?? council.meeting.status[item.status]}</p>
        {item.tally && <VoteBar counts={item.tally} />}
        {item.dissents.map((text) => (
          <p key={text} className="meta-text">
            {council.dissent.title}: {text}
          </p>
        ))}
      </div>
      <h2>{words.then}</h2>
      {item.caseId && <Further item={item} caseId={item.caseId} />}
      {item.caseId && (
        <p>
          <Link to="/forloeb/$id" params={{ id: item.caseId }}>
            {council.item.toCase}
          </Link>
        </p>
      )}
      {next && (
        <Link
          to="/byraad/moede/$id"
          params={{ id: meeting.id }}
          search={{ punkt: next.id }}
          className="button button-primary confirm-go"
        >
          {words.nextItem(next.number)}
          <Icon name="arrow-forward" />
        </Link>
      )}
    </>
  );
}
