import { Icon } from '@samskab/designer/icons';
import type { ReactNode } from 'react';
import {
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
} from 'react-aria-components';

export type Option = { id: string; name: string };
type Props = {
  label: ReactNode;
  options: readonly Option[];
  value: string | null;
  onChange: (id: string) => void;
  placeholder?: string;
  help?: string | null;
  error?: string;
  required?: boolean;
  disabled?: boolean;
  id?: string;
};

/** One of a few. */
export function Choice({ label, options, value, onChange, placeholder, help, error, required, disabled, id }: Props) {
  return (
    <Select
      className="field"
      id={id}
      value={value}
      onChange={(key) => key !== null && onChange(String(key))}
      placeholder={placeholder}
      isRequired={required}
      isInvalid={error !== undefined}
      isDisabled={disabled}
      validationBehavior="aria"
    >
      <Label>{label}</Label>
      {help && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
      <Button className="input select">
        <SelectValue />
        <Icon name="chevron-down" />
      </Button>
      <Popover className="popover">
        <ListBox className="listbox">
          {options.map((option) => (
            <ListBoxItem key={option.id} id={option.id} className="option" textValue={option.name}>
              {option.name}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
