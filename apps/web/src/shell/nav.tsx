import { Icon } from '@samskab/designer/icons';
import type { Person, Session } from '@samskab/contracts';
import { useNavigate } from '@tanstack/react-router';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { t } from '../texts/texts.ts';
import { showPanel } from './panel.ts';
import { PersonLines } from './person-lines.tsx';
import { RoomLink } from './room-link.tsx';
import { type Room, roomsOf } from './rooms.ts';

/** With *Mere* they are four. */
const onBar = 3;

/** From 992 px: the rooms down the left side; signs alone beside a page with a list of its own. */
export const Rail = ({ person }: { person: Person }) => (
  <nav className="rail" aria-label={t.nav.label}>
    {roomsOf(person).map((room) => (
      <RoomLink key={room.to} room={room} />
    ))}
    <p className="rail-foot">{t.fictional}</p>
  </nav>
);

/** Below 992 px: the first rooms along the bottom, the rest and the person under *Mere*. */
export function BottomBar({ person, session }: { person: Person; session: Session }) {
  const rooms = roomsOf(person);
  return (
    <nav className="bottom-bar" aria-label={t.nav.label}>
      {rooms.slice(0, onBar).map((room) => (
        <RoomLink key={room.to} room={room} />
      ))}
      <More rooms={rooms.slice(onBar)} session={session} />
    </nav>
  );
}

function More({ rooms, session }: { rooms: readonly Room[]; session: Session }) {
  const navigate = useNavigate();
  return (
    <MenuTrigger>
      <Button className="room">
        <Icon name="menu" size={22} />
        <span className="room-name">{t.shell.more}</span>
      </Button>
      <Popover className="popover" placement="top end">
        <Menu className="listbox" aria-label={t.shell.more}>
          {rooms.map(({ to, name }) => (
            <MenuItem key={to} className="option" onAction={() => void navigate({ to })}>
              {name}
            </MenuItem>
          ))}
          <MenuItem className="option" onAction={() => showPanel('find')}>
            {t.shell.find.title}
          </MenuItem>
          <MenuSection className="more-person">
            <Header className="find-group">{session.person?.name}</Header>
            <PersonLines session={session} />
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
