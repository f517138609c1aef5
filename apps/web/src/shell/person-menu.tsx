import { Icon } from '@samskab/designer/icons';
import type { Session } from '@samskab/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { api } from '../api/client.ts';
import { t } from '../texts/texts.ts';

/** Who one is, and the way to be someone else. */
export function PersonMenu({ session, className = 'person-button' }: { session: Session; className?: string }) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const name = session.person?.name ?? '';
  const logout = async () => {
    await api.logout(crypto.randomUUID());
    client.clear();
    await navigate({ to: '/hvem' });
  };
  return (
    <MenuTrigger>
      <AriaButton className={className} aria-label={t.person.menu(name)}>
        <span className="avatar">
          <Icon name="person" />
        </span>
        <span className="person-name">{name}</span>
      </AriaButton>
      <Popover className="popover" placement="bottom end">
        <Menu className="listbox">
          {session.demo && (
            <MenuItem className="option" onAction={() => void navigate({ to: '/hvem' })}>
              {t.person.change}
            </MenuItem>
          )}
          <MenuItem className="option" onAction={() => void logout()}>
            {t.person.logout}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
