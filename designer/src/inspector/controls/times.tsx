import type { Due, Event, Id, Time } from '@samskab/definition';
import { useState } from 'react';
import { inspectorTexts as t } from '../../texts/inspector.ts';
import { Arrive } from '../kit/arrive.tsx';
import { useDesk, useValue } from '../kit/context.ts';
import { Choice } from '../kit/choice.tsx';
import { AddButton } from '../kit/fields.tsx';
import { Button } from 'react-aria-components';
import type { ControlProps } from './control.ts';
import { TimeInput } from './time-input.tsx';

/** When an event comes. Only what lets its step go on may come again. */
export function TimerOf({ element, entry }: ControlProps) {
  const { value, set, fault } = useValue<Time>(element, entry.at);
  const { position, interrupting } = element as Event;
  const again = position === 'boundary' && interrupting === false;
  return <TimeInput label={entry.label} time={value} again={again} error={fault} onChange={set} />;
}

const nobody = 'none:';
const first: Due = { due: { workingDays: '10' } };

function Escalation({ role, onChange }: { role: Id | undefined; onChange: (role: Id | undefined) => void }) {
  const { process } = useDesk();
  return (
    <Choice
      label={t.due.escalate}
      options={[
        { id: nobody, name: t.nobody },
        ...process.roles.map(({ id, name }) => ({ id, name: name ?? t.unnamed })),
      ]}
      value={role ?? nobody}
      onChange={(id) => onChange(id === nobody ? undefined : id)}
    />
  );
}

/** A deadline, its reminder, and who hears when it is overdue. It moves nothing by itself. */
export function DueOf({ element, entry }: ControlProps) {
  const { value: due, set, fault } = useValue<Due>(element, entry.at);
  const [turned, setTurned] = useState(false);
  const turn = (next: Due | undefined) => {
    set(next);
    setTurned(true);
  };
  if (!due)
    return (
      <Arrive when={turned}>
        <AddButton onPress={() => turn(first)}>{t.due.add}</AddButton>
      </Arrive>
    );
  const change = (part: Partial<Due>, typing = false) => {
    const { remind, escalate, ...rest } = { ...due, ...part };
    set({ ...rest, ...(remind && { remind }), ...(escalate !== undefined && { escalate }) }, typing);
  };
  return (
    <Arrive key="due" when={turned}>
      <TimeInput
        label={t.due.due}
        time={due.due}
        error={fault}
        onChange={(time, typing) => time && change({ due: time }, typing)}
      />
      <TimeInput
        label={t.due.remind}
        time={due.remind}
        optional
        onChange={(remind, typing) => change({ remind }, typing)}
      />
      <Escalation role={due.escalate} onChange={(escalate) => change({ escalate })} />
      <Button className="button button-quiet inspector-add" onPress={() => turn(undefined)}>
        {t.due.remove}
      </Button>
    </Arrive>
  );
}
