import type { Id, Mapping } from '@samskab/definition';
import { createElement, useState } from 'react';
import { inspectorTexts as t } from '../../texts/inspector.ts';
import { useDesk, useValue } from '../kit/context.ts';
import { Choice } from '../kit/choice.tsx';
import { TextInput } from '../kit/fields.tsx';
import { Fold, SignButton } from '../kit/fold.tsx';
import type { ControlProps } from './control.ts';
import { variableOf } from '../feel/names.ts';
import { ValueInput } from './value.tsx';

type RowProps = { mapping: Mapping; onChange: (mapping: Mapping, typing?: boolean) => void };

/** Names in a letter are those of who sends it: nothing here can check them. */
function FromMessage({ mapping, onChange }: RowProps) {
  const [typed, setTyped] = useState<string>();
  const keep = (text: string) => {
    setTyped(text);
    const from = text.trim();
    if (from !== '') onChange({ ...mapping, from }, true);
  };
  return (
    <TextInput
      label={t.mapping.from}
      help={t.mapping.fromHelp}
      value={typed ?? mapping.from}
      onChange={keep}
      onBlur={() => setTyped(undefined)}
    />
  );
}

function Worked({ mapping, onChange }: RowProps) {
  const { variables } = useDesk();
  return (
    <ValueInput
      label={t.mapping.value}
      gives={variableOf(variables, mapping.to)?.type}
      feel={mapping.from}
      onChange={(from, typing) => from !== undefined && onChange({ ...mapping, from }, typing)}
    />
  );
}

const addWord = (member: string, foreign: boolean): string => {
  if (foreign) return t.mapping.addMessage;
  return member === 'input' ? t.mapping.addInput : t.mapping.add;
};

/** What is set when a step is done, or taken along into one: variables and what they become. */
export function MappingsOf({ element, entry }: ControlProps) {
  const { variables, speaker, aliases } = useDesk();
  const { value, set, fault } = useValue<Mapping[]>(element, entry.at);
  const mappings = value ?? [];
  const foreign = entry.foreign ?? false;
  const keep = (next: readonly Mapping[], typing = false) => set(next.length > 0 ? [...next] : undefined, typing);
  const add = (to: Id) => keep([...mappings, { from: foreign ? aliases.of(to) : to, to }]);
  return (
    <div className="inspector-group">
      {fault && <p className="field-error">{fault}</p>}
      {mappings.map((mapping, at) => (
        <Fold
          key={`${mapping.to}:${at}`}
          title={speaker.nameOf(mapping.to)}
          meta={foreign ? undefined : `${t.mapping.becomes} ${speaker.value(mapping.from, mapping.to)}`}
          actions={
            <SignButton
              label={t.removeOne(speaker.nameOf(mapping.to))}
              icon="close"
              onPress={() => keep(mappings.toSpliced(at, 1))}
            />
          }
        >
          {createElement(foreign ? FromMessage : Worked, {
            mapping,
            onChange: (next, typing) => keep(mappings.with(at, next), typing),
          })}
        </Fold>
      ))}
      <Choice
        label={addWord(entry.at[0] ?? '', foreign)}
        hideLabel
        placeholder={addWord(entry.at[0] ?? '', foreign)}
        options={variables.map(({ id }) => ({ id, name: speaker.nameOf(id) }))}
        value={undefined}
        onChange={add}
      />
    </div>
  );
}
