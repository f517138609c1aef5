import type { Session } from '@samskab/contracts';
import { Icon, type IconName } from '@samskab/designer/icons';
import { useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { t } from '../texts/texts.ts';
import { type Command, type CommandGroup, useCommands } from './use-commands.ts';

const signs: { [G in CommandGroup]: IconName } = {
  cases: 'folder',
  processes: 'tree',
  rooms: 'arrow-forward',
  deeds: 'play',
};

function Group({ group, commands }: { group: CommandGroup; commands: readonly Command[] }) {
  return (
    <MenuSection>
      <Header className="find-group">{t.shell.find[group]}</Header>
      {commands.map(({ id, name, note, run }) => (
        <MenuItem key={id} id={id} className="option find-option" textValue={name} onAction={run}>
          <Icon name={signs[group]} />
          <span>{name}</span>
          {note && <span className="meta-text">{note}</span>}
        </MenuItem>
      ))}
    </MenuSection>
  );
}

/** What one types is found among cases, processes and rooms, and among what can be done from anywhere. */
export function CommandMenu({ session, onClose }: { session: Session; onClose: () => void }) {
  const [text, setText] = useState('');
  const groups = useCommands(session, text, onClose);
  return (
    <ModalOverlay className="overlay find-overlay" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="sheet find-sheet">
        <Dialog className="find" aria-label={t.shell.find.title}>
          <Autocomplete inputValue={text} onInputChange={setText}>
            {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- one opens it to write in it */}
            <SearchField className="find-field" aria-label={t.shell.find.label} autoFocus>
              <Icon name="search" size={24} />
              <Input className="find-input" placeholder={t.shell.find.open} />
            </SearchField>
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard too */}
            <section className="find-scroll" aria-label={t.shell.find.title} tabIndex={0}>
              <Menu
                className="listbox find-list"
                aria-label={t.shell.find.title}
                renderEmptyState={() => <p className="find-empty">{t.shell.find.empty}</p>}
              >
                {groups.map(({ group, commands }) => (
                  <Group key={group} group={group} commands={commands} />
                ))}
              </Menu>
            </section>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
