import type { ItemSummary, Meeting } from '@samskab/contracts';
import { Icon } from '@samskab/designer/icons';
import { Link } from '@tanstack/react-router';
import { council } from '../texts/council.ts';
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

/** The agenda down the side: what is decided, what is dealt with now, what is still to come. */
export function RoomAgenda({ meeting, here }: { meeting: Meeting; here: string | undefined }) {
  const done = meeting.items.filter((item) => !isUndecided(item)).length;
  return (
    <nav className="room-agenda" aria-label={words.agenda}>
      <div className="room-agenda-head">
        <h2>{words.agenda}</h2>
        <p className="meta-text">{words.dealt(meeting.bodyName, done, meeting.items.length)}</p>
      </div>
      <ol className="plain-list">
        {meeting.items.map((item) => {
          const isHere = item.id === here;
          const state = isHere && isUndecided(item) ? words.now : itemState(item);
          return (
            <li key={item.id}>
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
                  <span className="meta-text">{state}</span>
                </span>
                <Sign item={item} here={isHere} />
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
