import type { SimpleType, Type } from '@samskab/definition';
import type { ReactNode } from 'react';
import { FieldError, Label, Radio, RadioGroup, Text } from 'react-aria-components';
import { capital } from '../../texts/case.ts';
import { t } from '../../texts/texts.ts';
import { DateField } from '../../ui/date-input.tsx';
import { Choice } from '../../ui/select.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import type { FormEntry, Value } from './entry.ts';
import { FileField } from './file-field.tsx';

type Props = { entry: FormEntry; id: string; value: Value; error?: string; onChange: (value: Value) => void };

const text = (value: Value): string => (value === null ? '' : String(value));

const label = ({ label, required }: FormEntry): ReactNode => (
  <>
    {label}
    {!required && <span className="optional"> {t.form.optional}</span>}
  </>
);

const help = ({ help, personal }: FormEntry): string | null => help ?? (personal ? t.form.personal : null);

const common = ({ entry, id, error }: Props) => ({
  id,
  label: label(entry),
  help: help(entry),
  error,
  required: entry.required,
  disabled: entry.readOnly,
});

const longText = (props: Props) => (
  <TextInput {...common(props)} value={text(props.value)} onChange={props.onChange} rows={3} />
);
const shortText = (props: Props) => (
  <TextInput {...common(props)} value={text(props.value)} onChange={props.onChange} />
);
const numeric = (props: Props) => (
  <TextInput {...common(props)} value={text(props.value)} onChange={props.onChange} numeric />
);
const kroner = (props: Props) => (
  <TextInput {...common(props)} value={text(props.value)} onChange={props.onChange} numeric suffix={t.form.kroner} />
);
const date = (props: Props) => (
  <DateField {...common(props)} value={text(props.value) || null} onChange={props.onChange} />
);

type Answers = Props & { answers: readonly { id: string; name: string; value: Value }[] };

function Radios({ entry, id, value, error, onChange, answers }: Answers) {
  return (
    <RadioGroup
      className="field"
      id={id}
      value={answers.find((answer) => answer.value === value)?.id ?? null}
      onChange={(chosen) => onChange(answers.find((answer) => answer.id === chosen)?.value ?? null)}
      isRequired={entry.required}
      isInvalid={error !== undefined}
      isDisabled={entry.readOnly}
      validationBehavior="aria"
    >
      <Label>{label(entry)}</Label>
      {help(entry) && (
        <Text slot="description" className="field-help">
          {help(entry)}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
      <div className="radios">
        {answers.map((answer) => (
          <Radio key={answer.id} value={answer.id} className="radio">
            {answer.name}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

const yesOrNo = (props: Props) => (
  <Radios
    {...props}
    answers={[
      { id: 'ja', name: t.form.yes, value: true },
      { id: 'nej', name: t.form.no, value: false },
    ]}
  />
);

const fewEnough = 4;

function oneOf(props: Props, words: readonly string[]) {
  const options = words.map((word) => ({ id: word, name: capital(word) }));
  if (words.length > fewEnough) {
    return (
      <Choice
        {...common(props)}
        options={options}
        value={text(props.value) || null}
        onChange={props.onChange}
        placeholder={t.form.choose}
      />
    );
  }
  return <Radios {...props} answers={options.map((option) => ({ ...option, value: option.id }))} />;
}

const lines = (props: Props) => (
  <TextInput
    {...common(props)}
    help={help(props.entry) ?? t.form.listHelp}
    value={text(props.value)}
    onChange={props.onChange}
    rows={3}
  />
);

const file = (props: Props) => (
  <FileField
    id={props.id}
    label={label(props.entry)}
    help={help(props.entry)}
    value={props.value}
    error={props.error}
    readOnly={props.entry.readOnly}
    onChange={props.onChange}
  />
);

const controls: { [K in SimpleType]: (props: Props) => ReactNode } = {
  text: longText,
  number: numeric,
  money: kroner,
  date,
  boolean: yesOrNo,
  party: shortText,
  area: shortText,
  file,
};

function control(type: Type, props: Props): ReactNode {
  if (typeof type === 'string') return controls[type](props);
  if ('choice' in type) return oneOf(props, type.choice);
  return 'list' in type ? lines(props) : longText(props);
}

/** The control of a field by its type. */
export const FormField = (props: Props): ReactNode => control(props.entry.type, props);
