import { Icon } from '@samskab/designer/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { inboxQueries } from '../inbox/inbox-api.ts';
import { inbox } from '../texts/inbox.ts';
import type { Room } from './rooms.ts';

/** What one must act on this week; "99+" where no further is counted. */
function Count() {
  const { data } = useQuery(inboxQueries.counts({}));
  const due = data ? data.today + data.week : 0;
  if (!data || due === 0) return null;
  const count = due >= data.upTo ? inbox.upTo(data.upTo) : String(due);
  return <span className="room-count">{count}</span>;
}

export const RoomLink = ({ room }: { room: Room }) => (
  <Link to={room.to} className="room" activeProps={{ className: 'room room-here' }}>
    <Icon name={room.icon} size={22} />
    <span className="room-name">{room.name}</span>
    {room.counted && <Count />}
  </Link>
);
