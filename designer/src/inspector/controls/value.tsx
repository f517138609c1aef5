import type { Feel, Type } from '@samskab/definition';
import { useState } from 'react';
import { inspectorTexts as t } from '../../texts/inspector.ts';
import { fits, kindOfType } from '../feel/kinds.ts';
import { readValue, writeValue, type Place, type Shown } from '../feel/value.ts';
import { useDesk, useValue } from '../kit/context.ts';
import { Choice, type Option } from '../kit/choice.tsx';
import type { ControlProps } from './control.ts';
import { FeelField } from './feel-field.tsx';
import { FixedInput } from './fixed.tsx';

const keyOf = (shown: Shown): string => {
  if (shown.is === 'variable') return `variable:${shown.id}`;
  return shown.is === 'word' ? `word:${shown.word}` : shown.is;
};

type Props = {
  label: string;
  help?: string | undefined;
  error?: string | undefined;
  gives: Type | undefined;
  words?: readonly string[] | undefined;
  optional?: boolean | undefined;
  feel: Feel | undefined;
  onChange: (feel: Feel | undefined, typing?: boolean) => void;
};

function useOptions({ gives, words = [], optional = false }: Props): Option[] {
  const { variables, speaker } = useDesk();
  return [
    ...(optional ? [{ id: 'nothing', name: t.value.nothing }] : []),
    { id: 'fixed', name: t.value.fixed[kindOfType(gives)] },
    ...words.map((word) => ({ id: `word:${word}`, name: t.value.words[word] ?? word })),
    ...variables
      .filter(({ type }) => fits(type, gives))
      .map(({ id }) => ({ id: `variable:${id}`, name: speaker.nameOf(id) })),
    { id: 'feel', name: t.value.feel },
  ];
}

/** A value: written here, taken from the case, a word the place knows, or worked out. */
export function ValueInput(props: Props) {
  const { label, help, error, gives, words = [], feel, onChange } = props;
  const { variables } = useDesk();
  const [wanted, setWanted] = useState<'fixed' | 'feel'>();
  const place: Place = { variables, words, ...(gives !== undefined && { gives }) };
  const stored = readValue(feel, place);
  const shown: Shown['is'] = wanted ?? stored.is;
  const choose = (key: string) => {
    const [is = '', what = ''] = key.split(/:(.*)/);
    setWanted(is === 'fixed' || is === 'feel' ? is : undefined);
    if (is === 'variable') onChange(what);
    if (is === 'word') onChange(what);
    if (is === 'nothing') onChange(undefined);
  };
  return (
    <div className="inspector-group">
      <Choice
        label={label}
        help={help}
        error={error}
        options={useOptions(props)}
        value={wanted ?? keyOf(stored)}
        onChange={choose}
      />
      {shown === 'fixed' && (
        <FixedInput
          label={t.value.written(label)}
          hideLabel
          type={gives}
          value={stored.is === 'fixed' ? stored.value : undefined}
          onChange={(value) => {
            setWanted(undefined);
            onChange(writeValue({ is: 'fixed', value }, place), true);
          }}
        />
      )}
      {shown === 'feel' && (
        <FeelField
          label={label}
          feel={feel}
          gives={gives}
          open={wanted === 'feel'}
          onChange={(next) => {
            setWanted('feel');
            onChange(next, true);
          }}
        />
      )}
    </div>
  );
}

export function ValueOf({ element, entry }: ControlProps) {
  const { value, set, fault } = useValue<Feel>(element, entry.at);
  const { label, help, gives, words, optional } = entry;
  return <ValueInput {...{ label, help, gives, words, optional }} error={fault} feel={value} onChange={set} />;
}
