import type { ReactNode } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components';

type Props = {
  label: ReactNode;
  value: string;
  onChange: (text: string) => void;
  rows?: number;
  suffix?: string;
  numeric?: boolean;
  help?: string | null;
  error?: string;
  required?: boolean;
  disabled?: boolean;
  placeholder?: string;
  id?: string;
};

/** A line or some paragraphs of text, also for amounts and figures, which are read when the form is sent. */
export function TextInput({
  label,
  value,
  onChange,
  rows,
  suffix,
  numeric,
  help,
  error,
  required,
  disabled,
  placeholder,
  id,
}: Props) {
  return (
    <TextField
      className={`field${numeric ? ' field-numeric' : ''}`}
      id={id}
      value={value}
      onChange={onChange}
      isRequired={required}
      isInvalid={error !== undefined}
      isDisabled={disabled}
      validationBehavior="aria"
      inputMode={numeric ? 'decimal' : undefined}
    >
      <Label>{label}</Label>
      {help && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
      {rows ? (
        <TextArea className="input" rows={rows} placeholder={placeholder} />
      ) : (
        <span className="input-row">
          <Input className="input" placeholder={placeholder} autoComplete="off" />
          {suffix && <span className="input-suffix">{suffix}</span>}
        </span>
      )}
    </TextField>
  );
}
