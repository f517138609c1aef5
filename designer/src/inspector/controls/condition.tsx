import type { Feel, Flow } from '@samskab/definition';
import { lazy, Suspense, useState } from 'react';
import { Button } from 'react-aria-components';
import { inspectorTexts as t } from '../../texts/inspector.ts';
import { readCondition, writeCondition } from '../feel/condition.ts';
import { flatRows, groupedRows, newRow, type Joined } from '../feel/rows.ts';
import { defaultOf } from '../feel/ways.ts';
import { useDesk, useSend, useValue } from '../kit/context.ts';
import { Choice } from '../kit/choice.tsx';
import { Tick } from '../kit/fields.tsx';
import { ConditionRow } from './condition-row.tsx';
import type { ControlProps } from './control.ts';
import { FeelField } from './feel-field.tsx';

const FeelFaults = lazy(() => import('./feel-faults.tsx').then((module) => ({ default: module.FeelFaults })));

type Props = {
  label: string;
  feel: Feel | undefined;
  onChange: (feel: Feel | undefined, typing?: boolean) => void;
  error?: string | undefined;
};

function AsFeel({
  label,
  feel,
  onChange,
  open,
  fits,
  onLeave,
}: Props & { open: boolean; fits: boolean; onLeave: () => void }) {
  return (
    <>
      <FeelField
        label={label}
        feel={feel}
        gives="boolean"
        decides
        open={open}
        onChange={(next) => onChange(next, true)}
      />
      <Button
        className="button button-quiet inspector-add"
        onPress={() => {
          if (!fits) onChange(undefined);
          onLeave();
        }}
      >
        {fits ? t.condition.asRows : t.condition.fromRows}
      </Button>
    </>
  );
}

function Rows({ feel, onChange, rows }: Props & { rows: readonly Joined[] }) {
  const desk = useDesk();
  const readable = desk.variables.filter(({ personal }) => !personal);
  const set = (next: readonly Joined[]) => onChange(writeCondition(groupedRows(next), desk.variables), true);
  const add = (id: string) => {
    const variable = readable.find((each) => each.id === id);
    if (variable) set([...rows, { joiner: 'and', row: newRow(variable) }]);
  };
  return (
    <>
      {rows.map((joined, at) => (
        <ConditionRow
          key={at}
          {...{ joined, readable }}
          first={at === 0}
          onChange={(next) => set(rows.with(at, next))}
          onRemove={() => set(rows.toSpliced(at, 1))}
        />
      ))}
      <Suspense>
        {feel !== undefined && <FeelFaults shown={desk.aliases.toShown(feel)} gives="boolean" decides />}
      </Suspense>
      {readable.length === 0 ? (
        <p className="field-help">{t.condition.noVariables}</p>
      ) : (
        <Choice
          label={t.condition.add}
          hideLabel
          placeholder={t.condition.add}
          options={readable.map(({ id }) => ({ id, name: desk.speaker.nameOf(id) }))}
          value={undefined}
          onChange={add}
        />
      )}
    </>
  );
}

/** When something is so: in rows, or as an expression where rows cannot say it. */
export function ConditionInput(props: Props) {
  const { label, feel, error } = props;
  const { variables } = useDesk();
  const [asFeel, setAsFeel] = useState(false);
  const condition = feel === undefined ? [] : readCondition(feel, variables);
  const rows = condition && flatRows(condition);
  return (
    <fieldset className="inspector-group inspector-fieldset">
      <legend>{label}</legend>
      {error && <p className="field-error">{error}</p>}
      {asFeel || !rows ? (
        <AsFeel {...props} open={asFeel} fits={rows !== undefined} onLeave={() => setAsFeel(false)} />
      ) : (
        <>
          <Rows {...props} rows={rows} />
          <Button className="button button-quiet inspector-add" onPress={() => setAsFeel(true)}>
            {t.condition.asFeel}
          </Button>
        </>
      )}
    </fieldset>
  );
}

const isDefault = (flow: Flow, desk: ReturnType<typeof useDesk>): boolean =>
  defaultOf(desk.process, flow.from) === flow.id;

/** When a way is taken; the one that is taken otherwise needs no reason. */
export function ConditionOf({ element, entry }: ControlProps) {
  const desk = useDesk();
  const { value, set, fault } = useValue<Feel>(element, entry.at);
  const missing = value === undefined ? t.condition.missing : undefined;
  if (isDefault(element as Flow, desk)) return null;
  return <ConditionInput label={entry.label} feel={value} onChange={set} error={fault ?? missing} />;
}

/** The way that is taken when no other fits: said by where it begins. */
export function OtherwiseOf({ element, entry }: ControlProps) {
  const desk = useDesk();
  const { send } = useSend();
  const flow = element as Flow;
  const change = (on: boolean) =>
    send({ do: 'setElement', id: flow.from, patch: { default: on ? flow.id : undefined } });
  return <Tick label={entry.label} value={isDefault(flow, desk)} onChange={change} />;
}
