import type { Case, Session } from '@samskab/contracts';
import type { Process, Type } from '@samskab/definition';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Checkbox } from 'react-aria-components';
import { Icon } from '@samskab/designer/icons';
import { api } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { useWrite } from '../api/use-write.ts';
import { t } from '../texts/texts.ts';
import { ActorChip, DeadlineChip } from '../ui/chips.tsx';
import { Sheet } from '../ui/modal.tsx';
import { Bones, ErrorState, Loading } from '../ui/states.tsx';
import { DrawnForm } from './form/form.tsx';
import { conditionsOf, isVisible } from './form/visible.ts';

type Task = NonNullable<ReturnType<typeof useTask>['data']>;
type Props = {
  one: Case;
  process: Process | undefined;
  session: Session;
  now: string;
  taskId: string;
  onClose: () => void;
};

const useTask = (caseId: string, taskId: string) => useQuery(queries.task(caseId, taskId));

const entriesOf = (task: Task) => task.fields.map((field) => ({ ...field, type: field.type as Type }));

/** A case worker writes for people without a login; in their own role nobody is spoken for. */
const mayStandIn = (task: Task, session: Session): boolean =>
  task.role !== null && task.side !== 'municipality' && (session.person?.roles.includes('caseWorker') ?? false);

function Behalf({ role, value, onChange }: { role: string; value: boolean; onChange: (on: boolean) => void }) {
  return (
    <div className="behalf">
      <Checkbox className="checkbox" isSelected={value} onChange={onChange}>
        <span className="checkbox-box">
          <Icon name="check" size={18} />
        </span>
        {t.tasks.behalf(role)}
      </Checkbox>
      <p className="field-help">{t.tasks.behalfHelp}</p>
    </div>
  );
}

function TaskForm({ task, one, process, session, onClose }: Omit<Props, 'taskId' | 'now'> & { task: Task }) {
  const standsIn = mayStandIn(task, session);
  const [behalf, setBehalf] = useState(standsIn);
  const conditions = useMemo(() => conditionsOf(process, task.node), [process, task.node]);
  const complete = useWrite({
    send: (body: Parameters<typeof api.complete>[2], key) => api.complete(one.id, task.id, body, key),
    said: () => t.tasks.completed(task.name),
    quiet: true,
    then: onClose,
  });
  return (
    <DrawnForm
      entries={entriesOf(task)}
      visible={(variable, data) => isVisible(variable, conditions, { ...one.data, ...data })}
      submit={t.tasks.complete}
      busy={complete.isPending}
      error={complete.error}
      onSubmit={(data) => complete.mutate({ data, ...(behalf && task.role && { onBehalfOf: task.role }) })}
      onCancel={onClose}
      first={task.doc && <p className="form-doc">{task.doc}</p>}
    >
      {standsIn && <Behalf role={task.roleName ?? ''} value={behalf} onChange={setBehalf} />}
    </DrawnForm>
  );
}

/** A task, open above its case: the drawing's form. */
export function TaskDialog({ taskId, now, ...props }: Props) {
  const task = useTask(props.one.id, taskId);
  const above = task.data && (
    <>
      {task.data.roleName && <ActorChip side={task.data.side} name={task.data.roleName} />}
      {task.data.dueAt && <DeadlineChip at={task.data.dueAt} now={now} />}
    </>
  );
  return (
    <Sheet title={task.data?.name ?? t.state.loading} above={above} onClose={props.onClose}>
      {task.isPending && (
        <Loading>
          <Bones heights={[64, 64, 64]} />
        </Loading>
      )}
      {task.isError && <ErrorState error={task.error} retry={() => void task.refetch()} />}
      {task.data?.status === 'open' && <TaskForm {...props} task={task.data} />}
      {task.data && task.data.status !== 'open' && <p className="form-body">{t.tasks.gone}</p>}
    </Sheet>
  );
}
