import type { Case } from '@samskab/contracts';
import { Icon, type IconName } from '@samskab/designer/icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { caseRoom } from '../../texts/case-room.ts';
import { Button } from '../../ui/button.tsx';
import { caseQueries, packageAddress } from '../case-api.ts';
import type { Rights } from '../rights.ts';
import type { Shown } from './shown.ts';

const words = caseRoom.actions;

type Props = { one: Case; rights: Rights };
type Entry = { id: Shown; name: string; icon: IconName; may: boolean };

const entriesOf = (rights: Rights): Entry[] =>
  [
    { id: 'tilpas' as const, name: words.redraw, icon: 'edit' as const, may: rights.redraw },
    { id: 'inviter' as const, name: words.invite, icon: 'person-add' as const, may: rights.invite },
    { id: 'by' as const, name: words.replicate, icon: 'share' as const, may: rights.replicate },
    { id: 'afslut' as const, name: words.cancel, icon: 'close' as const, may: rights.cancel },
  ].filter(({ may }) => may);

/** Everything that can be done to the case as a whole, and the case to take along. */
export function MoreMenu({ one, rights }: Props) {
  const navigate = useNavigate({ from: '/forloeb/$id' });
  return (
    <MenuTrigger>
      <AriaButton className="button button-secondary button-more" aria-label={words.more}>
        <Icon name="more-horiz" />
      </AriaButton>
      <Popover className="popover" placement="bottom end">
        <Menu className="listbox" aria-label={words.more}>
          {entriesOf(rights).map(({ id, name, icon }) => (
            <MenuItem
              key={id}
              id={id}
              className="option option-icon"
              textValue={name}
              onAction={() => void navigate({ search: { vis: id } })}
            >
              <Icon name={icon} /> {name}
            </MenuItem>
          ))}
          <MenuItem className="option option-icon" href={packageAddress(one.id)} download textValue={words.package}>
            <Icon name="document" /> {words.package}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** What is done most, as buttons: the page the town sees, and the drawing changed. */
export function HeadActions({ one, rights }: Props) {
  const navigate = useNavigate({ from: '/forloeb/$id' });
  const record = useQuery(caseQueries.record(one.id));
  const slug = record.data?.slug;
  return (
    <>
      {slug && (
        <Link className="button button-secondary case-wide" to="/f/$slug" params={{ slug }}>
          <Icon name="visibility" />
          {words.page}
        </Link>
      )}
      {rights.redraw && (
        <Button className="case-wide" onPress={() => void navigate({ search: { vis: 'tilpas' } })}>
          {words.redraw}
        </Button>
      )}
      <MoreMenu one={one} rights={rights} />
    </>
  );
}
