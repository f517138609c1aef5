import { Icon } from '@samskab/designer/icons';
import { Button, Label, ListBox, ListBoxItem, Popover, Select } from 'react-aria-components';
import { inbox } from '../texts/inbox.ts';
import type { Option } from '../ui/select.tsx';

type Props = { label: string; options: readonly Option[]; value: string | undefined; onChange: (id?: string) => void };
const everything = 'alle';

/** A filter as narrow as its word; what is chosen stands after a colon. */
export function FilterPill({ label, options, value, onChange }: Props) {
  const chosen = options.find(({ id }) => id === value)?.name ?? value;
  const all = [{ id: everything, name: inbox.filters.all }, ...options];
  return (
    <Select
      className={`filter-pill${value ? ' filter-on' : ''}`}
      value={value ?? everything}
      onChange={(key) => onChange(key === everything || key === null ? undefined : String(key))}
    >
      <Label className="visually-hidden">{label}</Label>
      <Button className="input select">
        <span>{chosen ? `${label}: ${chosen}` : label}</span>
        <Icon name="chevron-down" size={18} />
      </Button>
      <Popover className="popover">
        <ListBox className="listbox">
          {all.map((option) => (
            <ListBoxItem key={option.id} id={option.id} className="option" textValue={option.name}>
              {option.name}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
