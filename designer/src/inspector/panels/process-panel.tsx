import type { Id, Variable } from '@samskab/definition';
import { typeWord } from '../describe/type-word.ts';
import {
  describeDrawing,
  describeMoneyLine,
  describeProcess,
  describeRole,
  describeVariable,
} from '../describe/others.ts';
import { inspectorTexts as t } from '../../texts/inspector.ts';
import type { Command, NewPart } from '../../document/index.ts';
import { useDesk, useSend } from '../kit/context.ts';
import { Fold } from '../kit/fold.tsx';
import { Entries } from './entries.tsx';
import { Parts } from './parts.tsx';
import { Phases } from './phases.tsx';

function useAdd() {
  const { document } = useDesk();
  const { send } = useSend();
  return (make: (id: Id) => NewPart, before: readonly Command[] = []): Id | undefined => {
    const id = document.newId();
    return send([...before, { do: 'addPart', ...make(id) }]) ? id : undefined;
  };
}

function Roles() {
  const { process } = useDesk();
  const add = useAdd();
  return (
    <Parts
      title={t.sections.roles}
      parts={process.roles}
      metaOf={({ side }) => t.sides[side]}
      describe={describeRole}
      add={t.roleOf.add}
      onAdd={() => add((id) => ({ list: 'roles', value: { id, name: t.roleOf.new, side: 'citizens' } }))}
    />
  );
}

const variableWords = ({ type, constant, input, personal, closed }: Variable): string =>
  [
    typeWord(type),
    constant && t.variable.constant,
    input && t.variable.input,
    personal && t.variable.personal,
    closed && t.variable.closed,
  ]
    .filter(Boolean)
    .join(' · ');

function Variables() {
  const { variables } = useDesk();
  const add = useAdd();
  return (
    <Parts
      title={t.sections.variables}
      parts={variables}
      metaOf={variableWords}
      describe={describeVariable}
      add={t.variable.add}
      onAdd={() => add((id) => ({ list: 'variables', value: { id, name: t.variable.new, type: 'text' } }))}
    />
  );
}

/** A line belongs to an area; the first makes one. */
function MoneyLines() {
  const { process, variables, document, nameOf } = useDesk();
  const add = useAdd();
  const area = variables.find(({ type, constant }) => type === 'area' && constant);
  const onAdd = () => {
    const areaId = area?.id ?? document.newId();
    const made: Variable = { id: areaId, name: t.moneyLine.newArea, type: 'area', constant: true };
    return add(
      (id) => ({ list: 'moneyLines', value: { id, name: t.moneyLine.new, area: areaId, kind: 'freed' } }),
      area ? [] : [{ do: 'addPart', list: 'variables', value: made }],
    );
  };
  return (
    <Parts
      title={t.sections.moneyLines}
      parts={process.moneyLines}
      metaOf={(line) => `${t.moneyKinds[line.kind]} · ${nameOf(line.area)}`}
      describe={describeMoneyLine}
      add={t.moneyLine.add}
      onAdd={onAdd}
    />
  );
}

/** What belongs to the process as a whole: shown when nothing is chosen. */
export function ProcessPanel() {
  const { process, model } = useDesk();
  return (
    <>
      <Entries element={process} sections={describeProcess(process)} />
      <section className="inspector-section">
        <Roles />
        <Variables />
        <MoneyLines />
        <Phases />
        <Fold title={t.process.file}>
          <Entries element={model} sections={describeDrawing(model)} />
        </Fold>
      </section>
    </>
  );
}
