import { outcomes, type Type } from '@samskab/definition';
import { useState } from 'react';
import { inspectorTexts as t } from '../../texts/inspector.ts';
import { typeKey } from '../describe/type-word.ts';
import { choiceWord } from '../describe/words.ts';
import { choicesOf } from '../feel/kinds.ts';
import { useValue } from '../kit/context.ts';
import { Choice } from '../kit/choice.tsx';
import { TextInput } from '../kit/fields.tsx';
import type { ControlProps } from './control.ts';

const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

const decided = (choices: readonly string[]): boolean =>
  choices.length > 0 && choices.every((choice) => (outcomes as readonly string[]).includes(choice));

type ChoicesProps = { choices: readonly string[]; onChange: (choices: string[]) => void };

/** What can be chosen, a line each. What a body can decide is fixed. */
export function Choices({ choices, onChange }: ChoicesProps) {
  const [typed, setTyped] = useState<string>();
  if (decided(choices))
    return (
      <p className="field-help">
        {t.variable.outcomeHelp} {choices.map(choiceWord).join(', ')}.
      </p>
    );
  const keep = (text: string) => {
    setTyped(text);
    const lines = linesOf(text);
    if (lines.length > 0) onChange(lines);
  };
  const empty = typed !== undefined && linesOf(typed).length === 0;
  return (
    <TextInput
      label={t.variable.choices}
      help={t.variable.choicesHelp}
      error={empty ? t.variable.needChoices : undefined}
      rows={4}
      value={typed ?? choices.join('\n')}
      onChange={keep}
      onBlur={() => empty || setTyped(undefined)}
    />
  );
}

type TypeProps = {
  label: string;
  error?: string | undefined;
  type: Type;
  onChange: (type: Type, typing?: boolean) => void;
};

export function TypeInput({ label, error, type, onChange }: TypeProps) {
  const key = typeKey(type);
  const known = Object.entries(t.types).map(([id, name]) => ({ id, name }));
  return (
    <div className="inspector-group">
      <Choice
        label={label}
        error={error}
        options={key === 'structured' ? [...known, { id: key, name: t.variable.structured }] : known}
        value={key}
        onChange={(id) => {
          if (id === 'choice') onChange({ choice: [t.variable.firstChoice] });
          else if (id !== 'structured') onChange(id as Type);
        }}
      />
      {key === 'choice' && <Choices choices={choicesOf(type)} onChange={(choice) => onChange({ choice }, true)} />}
    </div>
  );
}

export function TypeOf({ element, entry }: ControlProps) {
  const { value = 'text', set, fault } = useValue<Type>(element, entry.at);
  return <TypeInput label={entry.label} type={value} error={fault} onChange={set} />;
}
