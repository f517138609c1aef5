import type { Field, Id, Type } from '@samskab/definition';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { inspectorTexts as t } from '../../texts/inspector.ts';
import { Arrive } from '../kit/arrive.tsx';
import { useDesk, useSend, useValue } from '../kit/context.ts';
import { Choice } from '../kit/choice.tsx';
import { TextInput, Tick } from '../kit/fields.tsx';
import { Fold, SignButton } from '../kit/fold.tsx';
import { ConditionInput } from './condition.tsx';
import type { ControlProps } from './control.ts';
import { FormPreview } from './form-preview.tsx';
import { NewField } from './new-field.tsx';
import { variableOf } from '../feel/names.ts';
import { typeWord } from '../describe/type-word.ts';

type Change = (change: { [M in keyof Field]?: Field[M] | undefined }, typing?: boolean) => void;
type FieldProps = { field: Field; onChange: Change };

function Words({ field, member, label, onChange }: FieldProps & { member: 'label' | 'help'; label: string }) {
  const [typed, setTyped] = useState<string>();
  const keep = (text: string) => {
    setTyped(text);
    onChange({ [member]: text.trim() === '' ? undefined : text.trim() }, true);
  };
  return (
    <TextInput label={label} value={typed ?? field[member] ?? ''} onChange={keep} onBlur={() => setTyped(undefined)} />
  );
}

/** One field: what is asked, how, and when. */
function FieldBody({ field, onChange }: FieldProps) {
  const [sometimes, setSometimes] = useState(field.visible !== undefined);
  const turn = (on: boolean) => {
    setSometimes(on);
    if (!on) onChange({ visible: undefined });
  };
  return (
    <>
      <Words {...{ field, onChange }} member="label" label={t.form.label} />
      <Words {...{ field, onChange }} member="help" label={t.form.help} />
      <Tick
        label={t.form.required}
        value={field.required ?? false}
        onChange={(on) => onChange({ required: on || undefined })}
      />
      <Tick
        label={t.form.readOnly}
        value={field.readOnly ?? false}
        onChange={(on) => onChange({ readOnly: on || undefined })}
      />
      <Tick label={t.form.sometimes} value={sometimes} onChange={turn} />
      {sometimes && (
        <ConditionInput
          label={t.condition.visible}
          feel={field.visible}
          onChange={(visible, typing) => onChange({ visible }, typing)}
        />
      )}
    </>
  );
}

const kept = (field: Field, change: Parameters<Change>[0]): Field =>
  Object.fromEntries(Object.entries({ ...field, ...change }).filter(([, value]) => value !== undefined)) as Field;

function useForm({ element, entry }: ControlProps) {
  const { document } = useDesk();
  const { value, set, fault } = useValue<Field[]>(element, entry.at);
  const { send, fault: refused } = useSend();
  const fields = value ?? [];
  const keep = (next: readonly Field[], typing = false) => set(next.length > 0 ? [...next] : undefined, typing);
  const asked = (variable: Id): Field => ({ id: document.newId(), variable, required: true });
  /** A new variable and the field that asks for it are one thing to undo. */
  const create = (name: string, type: Type) => {
    const id = document.newId();
    return send([
      { do: 'addPart', list: 'variables', value: { id, name, type } },
      { do: 'setElement', id: element.id, patch: { form: [...fields, { ...asked(id), label: name }] } },
    ]);
  };
  return {
    fields,
    fault: fault ?? refused,
    create,
    add: (variable: Id, label: string) => keep([...fields, { ...asked(variable), label }]),
    change: (at: number, field: Field, typing?: boolean) => keep(fields.with(at, field), typing),
    remove: (at: number) => keep(fields.toSpliced(at, 1)),
    move: (at: number, to: number) => keep(fields.toSpliced(at, 1).toSpliced(to, 0, fields[at] as Field)),
  };
}

type Form = ReturnType<typeof useForm>;

function FieldFold({ form, field, at }: { form: Form; field: Field; at: number }) {
  const { variables, speaker } = useDesk();
  const name = field.label ?? speaker.nameOf(field.variable);
  const type = variableOf(variables, field.variable)?.type;
  const meta = [
    type && typeWord(type),
    field.required && t.form.required,
    field.visible !== undefined && t.form.sometimes,
  ];
  return (
    <Fold
      title={name}
      meta={meta.filter(Boolean).join(' · ')}
      actions={
        <>
          <SignButton label={t.up(name)} icon="chevron-up" disabled={at === 0} onPress={() => form.move(at, at - 1)} />
          <SignButton
            label={t.down(name)}
            icon="chevron-down"
            disabled={at === form.fields.length - 1}
            onPress={() => form.move(at, at + 1)}
          />
          <SignButton label={t.removeOne(name)} icon="close" onPress={() => form.remove(at)} />
        </>
      }
    >
      <FieldBody field={field} onChange={(change, typing) => form.change(at, kept(field, change), typing)} />
    </Fold>
  );
}

const fresh = 'new:';

function AddField({ form }: { form: Form }) {
  const { variables, speaker } = useDesk();
  const [creating, setCreating] = useState(false);
  const [created, setCreated] = useState(false);
  const leave = () => {
    setCreating(false);
    setCreated(true);
  };
  const unused = variables.filter(({ id }) => form.fields.every(({ variable }) => variable !== id));
  if (creating)
    return (
      <Arrive key={fresh}>
        <NewField
          onCancel={leave}
          onMake={(name, type) => {
            if (form.create(name, type)) leave();
          }}
        />
      </Arrive>
    );
  return (
    <Arrive when={created}>
      <Choice
        label={t.form.add}
        hideLabel
        placeholder={t.form.add}
        options={[{ id: fresh, name: t.form.create }, ...unused.map(({ id }) => ({ id, name: speaker.nameOf(id) }))]}
        value={undefined}
        onChange={(id) => {
          if (id === fresh) setCreating(true);
          else form.add(id, variableOf(variables, id)?.name ?? t.unnamed);
        }}
      />
    </Arrive>
  );
}

/** What a task asks for, in the order it is asked. */
export function FormOf(props: ControlProps) {
  const form = useForm(props);
  const [previewing, setPreviewing] = useState(false);
  return (
    <div className="inspector-group">
      {form.fault && <p className="field-error">{form.fault}</p>}
      {form.fields.length === 0 && <p className="field-help">{t.form.empty}</p>}
      {form.fields.map((field, at) => (
        <FieldFold key={field.id} {...{ form, field, at }} />
      ))}
      <AddField form={form} />
      {form.fields.length > 0 && (
        <Button
          className="button button-quiet inspector-add"
          aria-expanded={previewing}
          onPress={() => setPreviewing(!previewing)}
        >
          {previewing ? t.form.previewHide : t.form.preview}
        </Button>
      )}
      {previewing && <FormPreview element={props.element} fields={form.fields} />}
    </div>
  );
}
