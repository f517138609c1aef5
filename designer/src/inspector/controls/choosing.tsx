import { inspectorTexts as t } from '../../texts/inspector.ts';
import { useDesk, useValue } from '../kit/context.ts';
import { Choice, type Option } from '../kit/choice.tsx';
import type { ControlProps } from './control.ts';

/** One of the words the drawing knows; one it does not know is kept, and shown as it is written. */
export function Options({ element, entry }: ControlProps) {
  const { value, set, fault } = useValue<string>(element, entry.at);
  const known = Object.entries(entry.options ?? {}).map(([id, name]) => ({ id, name }));
  const options =
    value === undefined || known.some(({ id }) => id === value) ? known : [...known, { id: value, name: value }];
  return (
    <Choice
      label={entry.label}
      help={entry.help}
      error={fault}
      options={options}
      value={value}
      onChange={(id) => set(id)}
    />
  );
}

const none = 'none:';

type OneOfProps = ControlProps & { options: readonly Option[]; without?: string; missing?: string | undefined };

/** One of the things of the drawing, or none where that is allowed. */
export function OneOf({ element, entry, options, without = t.nobody, missing }: OneOfProps) {
  const { value, set, fault } = useValue<string>(element, entry.at);
  const all = entry.optional ? [{ id: none, name: without }, ...options] : options;
  return (
    <Choice
      label={entry.label}
      help={entry.help}
      error={fault ?? missing}
      options={all}
      value={value ?? (entry.optional ? none : undefined)}
      onChange={(id) => set(id === none ? undefined : id)}
    />
  );
}

export function RoleOf(props: ControlProps) {
  const { process } = useDesk();
  const options = process.roles.map(({ id, name, side }) => ({ id, name: `${name ?? t.unnamed} (${t.sides[side]})` }));
  return <OneOf {...props} options={options} />;
}
