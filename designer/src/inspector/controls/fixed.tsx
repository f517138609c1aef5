import type { Type } from '@samskab/definition';
import { createElement, type FC } from 'react';
import { inspectorTexts as t } from '../../texts/inspector.ts';
import { choiceWord } from '../describe/words.ts';
import { dayText, readDay } from '../feel/day.ts';
import { choicesOf, kindOfType } from '../feel/kinds.ts';
import { figureText, kronerText, readFigure, readKroner } from '../feel/kroner.ts';
import type { Fixed, ValueKind } from '../feel/literal.ts';
import { Choice } from '../kit/choice.tsx';
import { TextInput, TypedInput } from '../kit/fields.tsx';

type Props = {
  label: string;
  hideLabel?: boolean;
  error?: string | undefined;
  type: Type | undefined;
  value: Fixed | undefined;
  onChange: (value: Fixed) => void;
};
type Field = FC<Props>;

const asNumber = (value: Fixed | undefined) => (typeof value === 'number' ? value : undefined);
const asText = (value: Fixed | undefined) => (typeof value === 'string' ? value : undefined);

const Money: Field = ({ type: _type, value, ...props }) => (
  <TypedInput
    {...props}
    value={asNumber(value)}
    write={kronerText}
    read={readKroner}
    wrong={t.value.notMoney}
    suffix={t.value.kroner}
    numeric
  />
);

const Figure: Field = ({ type: _type, value, ...props }) => (
  <TypedInput
    {...props}
    value={asNumber(value)}
    write={figureText}
    read={readFigure}
    wrong={t.value.notFigure}
    numeric
  />
);

const Day: Field = ({ type: _type, value, ...props }) => (
  <TypedInput
    {...props}
    help={t.value.dateHelp}
    value={asText(value)}
    write={dayText}
    read={readDay}
    wrong={t.value.notDate}
  />
);

const Text: Field = ({ type: _type, value, ...props }) => <TextInput {...props} value={asText(value) ?? ''} />;

const YesNo: Field = ({ type: _type, value, onChange, ...props }) => (
  <Choice
    {...props}
    options={[
      { id: 'true', name: t.yes },
      { id: 'false', name: t.no },
    ]}
    value={typeof value === 'boolean' ? String(value) : undefined}
    onChange={(id) => onChange(id === 'true')}
  />
);

const OneChoice: Field = ({ type, value, onChange, ...props }) => (
  <Choice
    {...props}
    options={choicesOf(type).map((id) => ({ id, name: choiceWord(id) }))}
    value={asText(value)}
    onChange={onChange}
  />
);

const fields: { [K in ValueKind]: Field } = {
  money: Money,
  number: Figure,
  date: Day,
  text: Text,
  other: Text,
  boolean: YesNo,
  choice: OneChoice,
};

/** A value of a type, written as people write it. */
export function FixedInput(props: Props) {
  return createElement(fields[kindOfType(props.type)], props);
}
