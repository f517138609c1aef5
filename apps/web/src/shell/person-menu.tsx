import { Icon } from '@samskab/designer/icons';
import type { Session } from '@samskab/contracts';
import { useNavigate } from '@tanstack/react-router';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { t } from '../texts/texts.ts';
import { useLogOut } from './log-out.ts';

/** Who one is, and the way to be someone else. */
export function PersonMenu({ session }: { session: Session }) {
  const navigate = useNavigate();
  const logOut = useLogOut();
  const name = session.person?.name ?? '';
  return (
    <MenuTrigger>
      <AriaButton className="person-button" aria-label={t.person.menu(name)}>
        <span className="avatar">
          <Icon name="person" />
        </span>
        <span className="person-name">{name}</span>
      </AriaButton>
      <Popover className="popover" placement="bottom end">
        <Menu className="listbox">
          {session.devLogin && (
            <MenuItem className="option" onAction={() => void navigate({ to: '/hvem' })}>
              {t.shell.person.change}
            </MenuItem>
          )}
          <MenuItem className="option" onAction={() => void logOut()}>
            {t.shell.person.logout}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
