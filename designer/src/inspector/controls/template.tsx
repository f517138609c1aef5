import { useRef } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Icon } from '../../icons/icon.tsx';
import { inspectorTexts as t } from '../../texts/inspector.ts';
import { useDesk, useValue } from '../kit/context.ts';
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
        <MenuTrigger>
          <Button className="input select">
            {t.insert}
            <Icon name="chevron-down" />
          </Button>
          <Popover className="popover inspector-popover">
            <Menu className="listbox" aria-label={t.insert} onAction={(id) => insert(String(id))}>
              {variables.map(({ id }) => (
                <MenuItem key={id} id={id} className="option">
                  {speaker.nameOf(id)}
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
      )}
    </div>
  );
}
