import { Icon } from '@samskab/designer/icons';
import type { Session } from '@samskab/contracts';
import { Button as AriaButton, Menu, MenuTrigger, Popover } from 'react-aria-components';
import { t } from '../texts/texts.ts';
import { PersonLines } from './person-lines.tsx';

/** Who one is, and the way to be someone else. */
export function PersonMenu({ session }: { session: Session }) {
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
          <PersonLines session={session} />
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
