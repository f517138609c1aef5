import { Icon } from '@samskab/designer/icons';
import type { Session } from '@samskab/contracts';
import { Link } from '@tanstack/react-router';
import { t } from '../texts/texts.ts';
import { PersonMenu } from './person-menu.tsx';
import { rooms } from './rooms.ts';

const RoomLinks = () => (
  <>
    {rooms.map((room) => (
      <Link key={room.to} to={room.to} className="room" activeProps={{ className: 'room room-here' }}>
        <Icon name={room.icon} size={22} />
        {room.name}
      </Link>
    ))}
  </>
);

/** From 992 px: the rooms down the left side. */
export const Rail = () => (
  <nav className="rail" aria-label={t.nav.label}>
    <RoomLinks />
    <p className="rail-foot">{t.fictional}</p>
  </nav>
);

/** Below 992 px: the rooms along the bottom, and the person last. */
export const BottomBar = ({ session }: { session: Session }) => (
  <nav className="bottom-bar" aria-label={t.nav.label}>
    <RoomLinks />
    <PersonMenu session={session} className="room" />
  </nav>
);
