import type { ItemSummary, Meeting } from '@samskab/contracts';
import { Icon } from '@samskab/designer/icons';
import { Link } from '@tanstack/react-router';
import { council } from '../texts/council.ts';
import { useMedia } from '../ui/use-media.ts';
import { itemState } from './agenda-rows.tsx';
import { isUndecided } from './meetings-page.tsx';
import { titleOf } from './wording.ts';

const words = council.meeting;

function Sign({ item, here }: { item: ItemSummary; here: boolean }) {
  if (item.closed) return <Icon name="lock" />;
  if (here && isUndecided(item)) return <span className="dot dot-token" aria-hidden />;
  if (item.status === 'decided') return <Icon name={item.outcome === 'sentBack' ? 'arrow-back' : 'check'} />;
  return null;
}

type Props = { meeting: Meeting; here: string | undefined };

function Row({ item, meeting, isHere }: { item: ItemSummary; meeting: Meeting; isHere: boolean }) {
  const state = isHere && isUndecided(item) ? words.now : itemState(item);
  return (
    <Link
      to="/byraad/moede/$id"
      params={{ id: meeting.id }}
      search={{ punkt: item.id }}
      className={`room-row${isHere ? ' room-row-here' : ''}`}
      aria-current={isHere ? 'true' : undefined}
      activeProps={{}}
    >
      <span className="agenda-number">{item.number}</span>
      <span className="room-row-text">
        <span>{titleOf(item).title}</span>
        {state && <span className="meta-text">{state}</span>}
      </span>
      <Sign item={item} here={isHere} />
    </Link>
  );
}

const Rows = ({ meeting, here }: Props) => (
  <ol className="plain-list">
    {meeting.items.map((item) => (
      <li key={item.id}>
        <Row item={item} meeting={meeting} isHere={item.id === here} />
      </li>
    ))}
  </ol>
);

/**
 * The agenda down the side: what is decided, what is dealt with now, what is still to come. Where there is no side it is
 * folded, and folds again when one has chosen.
 */
export function RoomAgenda({ meeting, here }: Props) {
  const beside = useMedia('(min-width: 992px)');
  const done = meeting.items.filter((item) => !isUndecided(item)).length;
  const dealt = words.dealt(meeting.bodyName, done, meeting.items.length);
  return (
    <nav className="room-agenda" aria-label={words.agenda}>
      {beside ? (
        <>
          <div className="room-agenda-head">
            <h2>{words.agenda}</h2>
            <p className="meta-text">{dealt}</p>
          </div>
          <Rows meeting={meeting} here={here} />
        </>
      ) : (
        <details key={here}>
          <summary>
            <h2>{words.agenda}</h2>
            <span className="meta-text">{dealt}</span>
            <Icon name="chevron-down" size={24} />
          </summary>
          <Rows meeting={meeting} here={here} />
        </details>
      )}
    </nav>
  );
}
