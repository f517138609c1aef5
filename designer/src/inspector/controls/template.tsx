import { useRef } from 'react';
import { inspectorTexts as t } from '../../texts/inspector.ts';
import { useDesk, useValue } from '../kit/context.ts';
import { Choice } from '../kit/choice.tsx';
import type { ControlProps } from './control.ts';
import { Paragraph } from './simple.tsx';

/** A text that names what the case knows; a name is put where the cursor last was. */
export function TemplateOf(props: ControlProps) {
  const { element, entry } = props;
  const { variables, speaker, templates } = useDesk();
  const { value = '', set } = useValue<string>(element, entry.at);
  const box = useRef<HTMLDivElement>(null);
  const insert = (id: string) => {
    const shown = templates.toShown(value);
    const at = box.current?.querySelector('textarea')?.selectionEnd ?? shown.length;
    set(templates.toStored(`${shown.slice(0, at)}{${speaker.nameOf(id)}}${shown.slice(at)}`));
  };
  return (
    <div className="inspector-group" ref={box}>
      <Paragraph
        {...props}
        rows={entry.optional ? 2 : 7}
        empty={entry.optional ? undefined : t.recommendationMissing}
      />
      {variables.length > 0 && (
        <Choice
          label={t.insert}
          hideLabel
          placeholder={t.insert}
          options={variables.map(({ id }) => ({ id, name: speaker.nameOf(id) }))}
          value={undefined}
          onChange={insert}
        />
      )}
    </div>
  );
}
