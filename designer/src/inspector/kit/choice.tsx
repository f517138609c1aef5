import { Button, FieldError, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { Icon } from '../../icons/icon.tsx';
import { Help, type Shared } from './fields.tsx';

export type Option = { id: string; name: string };
type ChoiceProps = Shared & {
  options: readonly Option[];
  value: string | undefined;
  onChange: (id: string) => void;
  placeholder?: string;
};

/** One of a few. */
export function Choice({ label, hideLabel, help, error, options, value, onChange, placeholder }: ChoiceProps) {
  return (
    <Select
      className="field"
      value={value ?? null}
      onChange={(key) => key !== null && onChange(String(key))}
      {...(placeholder !== undefined && { placeholder })}
      {...(hideLabel && { 'aria-label': label })}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      {!hideLabel && <Label>{label}</Label>}
      {help && <Help>{help}</Help>}
      <FieldError className="field-error">{error}</FieldError>
      <Button className="input select">
        <SelectValue />
        <Icon name="chevron-down" />
      </Button>
      <Popover className="popover inspector-popover">
        <ListBox className="listbox" items={options}>
          {({ id, name }) => (
            <ListBoxItem id={id} className="option" textValue={name}>
              {name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
