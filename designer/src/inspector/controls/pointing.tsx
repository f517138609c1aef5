import type { Activity, Event, Id, Lane, Type } from '@samskab/definition';
import { outcomes } from '@samskab/definition';
import { inspectorTexts as t } from '../../texts/inspector.ts';
import { describeRoot } from '../describe/others.ts';
import { useDesk, useSend, useValue } from '../kit/context.ts';
import { Choice } from '../kit/choice.tsx';
import { AddButton } from '../kit/fields.tsx';
import type { ControlProps } from './control.ts';
import { OneOf } from './choosing.tsx';

const holdsOutcome = (type: Type): boolean =>
  typeof type === 'object' &&
  'choice' in type &&
  type.choice.every((word) => (outcomes as readonly string[]).includes(word));

/** Where what a body decides is kept. */
export function OutcomeOf(props: ControlProps) {
  const { variables, speaker } = useDesk();
  const { value } = useValue<Id>(props.element, props.entry.at);
  const options = variables
    .filter(({ id, type }) => holdsOutcome(type) || id === value)
    .map(({ id }) => ({ id, name: speaker.nameOf(id) }));
  return <OneOf {...props} options={options} />;
}

export function MoneyLineOf(props: ControlProps) {
  const { process } = useDesk();
  const options = process.moneyLines.map(({ id, name, kind }) => ({
    id,
    name: `${name ?? t.unnamed} (${t.moneyKinds[kind]})`,
  }));
  return <OneOf {...props} options={options} />;
}

export function AreaOf(props: ControlProps) {
  const { variables, speaker } = useDesk();
  const options = variables
    .filter(({ type, constant }) => type === 'area' && constant)
    .map(({ id }) => ({ id, name: speaker.nameOf(id) }));
  return <OneOf {...props} options={options} />;
}

/** A step where somebody decides or chooses. */
export function StepOf(props: ControlProps) {
  const { process, nameOf } = useDesk();
  const options = process.nodes
    .filter(
      (node): node is Activity => node.type === 'activity' && node.activity === 'user' && node.id !== props.element.id,
    )
    .map(({ id }) => ({ id, name: nameOf(id) }));
  const { value } = useValue<Id>(props.element, props.entry.at);
  const missing = value === props.element.id ? t.stepMissing : undefined;
  return <OneOf {...props} options={options} without={t.noStep} missing={missing} />;
}

/** The letter or call a case begins with; its name stands here too. */
export function MessageOf(props: ControlProps) {
  const { model, document } = useDesk();
  const { send } = useSend();
  const { value } = useValue<Id>(props.element, props.entry.at);
  const messages = model.roots.filter(({ kind }) => kind === 'message');
  const chosen = messages.find(({ id }) => id === value);
  const create = () => {
    const id = document.newId();
    const { on } = props.element as Event;
    send([
      { do: 'addPart', list: 'roots', value: { id, kind: 'message', name: t.messageDefault } },
      {
        do: 'setElement',
        id: props.element.id,
        patch: { on: on.map((one, at) => (at === 0 ? { ...one, ref: id } : one)) },
      },
    ]);
  };
  return (
    <div className="inspector-group">
      {messages.length > 1 && (
        <OneOf {...props} options={messages.map(({ id, name }) => ({ id, name: name ?? t.unnamed }))} />
      )}
      {chosen && <props.Entries key={chosen.id} element={chosen} sections={describeRoot(chosen)} />}
      <AddButton onPress={create}>{t.newMessage}</AddButton>
    </div>
  );
}

/** What kind of crossing it is: the command lets go what does not belong to the new one. */
export function GatewayOf({ element, entry }: ControlProps) {
  const { send, fault } = useSend();
  const { value } = useValue<string>(element, entry.at);
  const known = Object.entries(t.gateways).map(([id, name]) => ({ id, name }));
  const options = value === undefined || value in t.gateways ? known : [...known, { id: value, name: t.gatewayOther }];
  const change = (id: string) => send({ do: 'setElement', id: element.id, patch: { gateway: id } });
  return <Choice label={entry.label} options={options} value={value} error={fault} onChange={change} />;
}

const holding = (lanes: readonly Lane[], node: Id): Lane | undefined => lanes.find(({ nodes }) => nodes.includes(node));

/** Who begins is said by a row inside the phase: an event has no role of its own. */
function lanesWith(
  phase: Lane,
  node: Id,
  role: { id: Id; name: string } | undefined,
  newId: () => Id,
): Lane[] | undefined {
  const without = (phase.lanes ?? [])
    .map((lane) => ({ ...lane, nodes: lane.nodes.filter((id) => id !== node) }))
    .filter(({ nodes }) => nodes.length > 0);
  if (!role) return without.length > 0 ? without : undefined;
  const found = without.find((lane) => lane.role === role.id);
  if (found) return without.map((lane) => (lane === found ? { ...lane, nodes: [...lane.nodes, node] } : lane));
  return [...without, { id: newId(), name: role.name, role: role.id, nodes: [node] }];
}

/** Which row a step stands in: it moves there. */
export function PhaseOf({ element, entry }: ControlProps) {
  const { process, nameOf } = useDesk();
  const { send, fault } = useSend();
  const rows = process.lanes.filter(({ role }) => role === undefined);
  if (rows.length === 0) return null;
  return (
    <Choice
      label={entry.label}
      error={fault}
      options={rows.map(({ id }) => ({ id, name: nameOf(id) }))}
      value={holding(rows, element.id)?.id}
      onChange={(phase) => send({ do: 'enterPhase', id: element.id, phase })}
    />
  );
}

const nobody = 'none:';

export function BeginsByOf({ element, entry }: ControlProps) {
  const { process, document } = useDesk();
  const { send, fault } = useSend();
  const phase = holding(process.lanes, element.id);
  if (!phase) return <p className="field-help">{t.noPhase}</p>;
  const role = holding(phase.lanes ?? [], element.id)?.role;
  const change = (id: string) => {
    const chosen = process.roles.find((each) => each.id === id);
    const lanes = lanesWith(
      phase,
      element.id,
      chosen && { id: chosen.id, name: chosen.name ?? t.unnamed },
      document.newId,
    );
    send({ do: 'setElement', id: phase.id, patch: { lanes } });
  };
  return (
    <Choice
      label={entry.label}
      help={entry.help}
      error={fault}
      options={[
        { id: nobody, name: t.nobody },
        ...process.roles.map(({ id, name }) => ({ id, name: name ?? t.unnamed })),
      ]}
      value={role ?? nobody}
      onChange={change}
    />
  );
}
