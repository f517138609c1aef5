import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components';
import { open } from '../texts/open.ts';

type Props = {
  label: string;
  value: string;
  onChange: (text: string) => void;
  /** What a browser may fill in by itself. */ autoComplete?: string;
  type?: 'text' | 'email';
  rows?: number;
  maxLength?: number;
  help?: string;
  error?: string | undefined;
  optional?: boolean;
};

/** A field of a citizens' form. */
export function Field({ label, value, onChange, rows, maxLength, help, error, optional, autoComplete, type }: Props) {
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      isRequired={!optional}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      maxLength={maxLength}
      type={type ?? 'text'}
    >
      <Label>
        {label}
        {optional && <span className="field-optional"> {open.form.optional}</span>}
      </Label>
      {help && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
      {rows ? (
        <TextArea className="input" rows={rows} />
      ) : (
        <Input className="input" autoComplete={autoComplete ?? 'off'} />
      )}
    </TextField>
  );
}

/** Nobody sees it and nobody tabs to it; a machine that fills in every field is known by it. */
export const Trap = ({ value, onChange }: { value: string; onChange: (text: string) => void }) => (
  <div className="trap" aria-hidden>
    <label>
      Website
      <input
        type="text"
        name="website"
        tabIndex={-1}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  </div>
);
