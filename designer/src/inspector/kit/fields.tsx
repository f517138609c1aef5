import { type ReactNode, useState } from 'react';
import { Button, Checkbox, FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components';
import { Icon } from '../../icons/icon.tsx';

export type Shared = {
  label: string;
  help?: string | undefined;
  error?: string | undefined;
  hideLabel?: boolean | undefined;
};

export const Help = ({ children }: { children: ReactNode }) => (
  <Text slot="description" className="field-help">
    {children}
  </Text>
);

type TextProps = Shared & {
  value: string;
  onChange: (text: string) => void;
  onBlur?: () => void;
  rows?: number;
  suffix?: string;
  numeric?: boolean;
};

/** A line or some lines of text. */
export function TextInput({
  label,
  hideLabel,
  help,
  error,
  value,
  onChange,
  onBlur,
  rows,
  suffix,
  numeric,
}: TextProps) {
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      {...(onBlur && { onBlur })}
      {...(hideLabel && { 'aria-label': label })}
      {...(numeric && { inputMode: 'decimal' as const })}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      {!hideLabel && <Label>{label}</Label>}
      {help && <Help>{help}</Help>}
      <FieldError className="field-error">{error}</FieldError>
      {rows === undefined ? (
        <span className="input-row">
          <Input className="input" autoComplete="off" />
          {suffix && <span className="input-suffix">{suffix}</span>}
        </span>
      ) : (
        <TextArea className="input" rows={rows} />
      )}
    </TextField>
  );
}

type TypedProps<T> = Shared & {
  value: T | undefined;
  /** The value as it is written, and what was written as a value. */
  write: (value: T) => string;
  read: (text: string) => T | undefined;
  wrong: string;
  onChange: (value: T) => void;
  suffix?: string;
  numeric?: boolean;
};

/** A value that is typed: what cannot be read yet stays as it was typed, and says so when one leaves the field. */
export function TypedInput<T>({ value, write, read, wrong, onChange, error, ...field }: TypedProps<T>) {
  const [typed, setTyped] = useState<string>();
  const [left, setLeft] = useState(false);
  const unreadable = typed !== undefined && read(typed) === undefined;
  const change = (text: string) => {
    setTyped(text);
    setLeft(false);
    const next = read(text);
    if (next !== undefined) onChange(next);
  };
  const leave = () => {
    if (unreadable) setLeft(true);
    else setTyped(undefined);
  };
  return (
    <TextInput
      {...field}
      value={typed ?? (value === undefined ? '' : write(value))}
      onChange={change}
      onBlur={leave}
      error={unreadable && left ? wrong : error}
    />
  );
}

type TickProps = { label: string; help?: string | undefined; value: boolean; onChange: (on: boolean) => void };

/** Yes or no. */
export const Tick = ({ label, help, value, onChange }: TickProps) => (
  <div className="inspector-tick">
    <Checkbox className="checkbox" isSelected={value} onChange={onChange}>
      <span className="checkbox-box">{value && <Icon name="check" size={16} />}</span>
      <span>{label}</span>
    </Checkbox>
    {help && <p className="field-help">{help}</p>}
  </div>
);

type AddProps = { children: ReactNode; onPress: () => void };

export const AddButton = ({ children, onPress }: AddProps) => (
  <Button className="button button-quiet inspector-add" onPress={onPress}>
    <Icon name="plus" />
    {children}
  </Button>
);
