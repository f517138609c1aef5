import { useState } from 'react';
import { useDesk, useValue } from '../kit/context.ts';
import { TextInput, Tick } from '../kit/fields.tsx';
import type { ControlProps } from './control.ts';

type Written = {
  shown?: (stored: string) => string;
  stored?: (shown: string) => string;
  rows?: number;
  /** What to do when nothing is written. */ empty?: string | undefined;
};

/** Text that is stored while it is typed; spaces at its ends go when one leaves. An empty one is none. */
function Written({ element, entry, shown, stored, rows, empty }: ControlProps & Written) {
  const { value, set, fault } = useValue<string>(element, entry.at);
  const [typed, setTyped] = useState<string>();
  const keep = (text: string) => {
    setTyped(text);
    const next = (stored ?? String)(text.trim());
    set(next === '' && (entry.optional || entry.control !== 'template') ? undefined : next, true);
  };
  return (
    <TextInput
      label={entry.label}
      help={entry.help}
      error={fault ?? (value === '' ? empty : undefined)}
      value={typed ?? (shown ?? String)(value ?? '')}
      onChange={keep}
      onBlur={() => setTyped(undefined)}
      {...(rows !== undefined && { rows })}
    />
  );
}

export const Line = (props: ControlProps) => <Written {...props} />;

/** Texts may name variables too: `{town}` is shown by its name. */
export function Paragraph({ rows = 2, ...props }: ControlProps & { rows?: number; empty?: string | undefined }) {
  const { templates } = useDesk();
  return <Written {...props} rows={rows} shown={templates.toShown} stored={templates.toStored} />;
}

/** What stands fast. */
export const Still = ({ element, entry }: ControlProps) => {
  const { value } = useValue<string>(element, entry.at);
  return (
    <div className="field">
      <span className="field-label">{entry.label}</span>
      {entry.help && <span className="field-help">{entry.help}</span>}
      <span>{value}</span>
    </div>
  );
};

export function TickOf({ element, entry }: ControlProps) {
  const { value, set } = useValue<boolean>(element, entry.at);
  const change = (on: boolean) => set(entry.unlessSaid ? (on ? undefined : false) : on || undefined);
  return <Tick label={entry.label} help={entry.help} value={value ?? entry.unlessSaid ?? false} onChange={change} />;
}
