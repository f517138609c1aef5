import type { Case, Session } from '@samskab/contracts';
import type { Process, Type } from '@samskab/definition';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Checkbox } from 'react-aria-components';
import { Icon } from '@samskab/designer/icons';
import { api } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { useWrite } from '../api/use-write.ts';
import { timeOfDay } from '../format/date.ts';
import { inboxApi } from '../inbox/inbox-api.ts';
import { inbox } from '../texts/inbox.ts';
import { t } from '../texts/texts.ts';
import { ActorChip, DeadlineChip } from '../ui/chips.tsx';
import { Sheet } from '../ui/modal.tsx';
import { Bones, ErrorState, Loading } from '../ui/states.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { CaseFiles } from './form/case-files.tsx';
import { DrawnForm, wholeOf } from './form/form.tsx';
import { typedFrom } from './form/values.ts';
import { conditionsOf, isVisible } from './form/visible.ts';
import { TaskBeside } from './task-beside.tsx';
import { type DraftState, useDraft } from './task-draft.ts';
import { TaskGoesTo } from './task-goes-to.tsx';

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

type BehalfProps = {
  role: string;
  on: boolean;
  name: string;
  onChange: (on: boolean) => void;
  onName: (name: string) => void;
};

function Behalf({ role, on, name, onChange, onName }: BehalfProps) {
  return (
    <div className="behalf">
      <Checkbox className="checkbox" isSelected={on} onChange={onChange}>
        <span className="checkbox-box">
          <Icon name="check" size={18} />
        </span>
        {t.tasks.behalf(role)}
      </Checkbox>
      <p className="field-help">{t.tasks.behalfHelp}</p>
      {on && (
        <div className="behalf-name">
          <TextInput label={inbox.task.behalfName} help={inbox.task.behalfNameHelp} value={name} onChange={onName} />
        </div>
      )}
    </div>
  );
}

type Filled = Omit<Props, 'taskId'> & { task: Task };

/** Completed by mistake, the step is open again with one press, as long as nothing has come of it. */
function useUndo(caseId: string, taskId: string, session: Session) {
  const undo = useWrite({
    send: (task: string, key) => inboxApi.reopen(caseId, task, { reason: inbox.task.undoReason }, key),
    said: () => inbox.task.undone,
  });
  const mayUndo = session.person?.roles.includes('caseWorker') ?? false;
  return mayUndo ? { label: inbox.task.undo, run: () => undo.mutate(taskId) } : undefined;
}

function useComplete({ task, one, session, onClose }: Filled) {
  const action = useUndo(one.id, task.id, session);
  return useWrite({
    send: (body: Parameters<typeof api.complete>[2], key) => api.complete(one.id, task.id, body, key),
    said: () => t.tasks.completed(task.name),
    action: () => action,
    quiet: true,
    then: onClose,
  });
}

const draftWords = ({ at, how }: DraftState): string => {
  if (how === 'saving') return inbox.task.saving;
  if (how === 'failed') return inbox.task.notSaved;
  return at ? inbox.task.saved(timeOfDay(at)) : '';
};

function TaskForm(props: Filled) {
  const { task, one, process, session, onClose } = props;
  const standsIn = mayStandIn(task, session);
  const [behalf, setBehalf] = useState(standsIn);
  const [behalfName, setBehalfName] = useState('');
  const draft = useDraft(one.id, task);
  const conditions = useMemo(() => conditionsOf(process, task.node), [process, task.node]);
  const entries = entriesOf(task);
  const initial = task.draft?.data;
  const [whole, setWhole] = useState(() => wholeOf(entries, { ...typedFrom(entries), ...initial }));
  const complete = useComplete(props);
  // Sent as it is: where it goes is no question any more.
  const underWay = complete.isPending || complete.isSuccess;
  const spoken =
    behalf && task.role ? { onBehalfOf: task.role, ...(behalfName.trim() && { behalfName: behalfName.trim() }) } : {};
  return (
    <CaseFiles caseId={one.id} taskId={task.id}>
      <DrawnForm
        entries={entries}
        initial={initial}
        visible={(variable, data) => isVisible(variable, conditions, { ...one.data, ...data })}
        submit={t.tasks.complete}
        busy={complete.isPending}
        error={complete.error}
        onTyped={(typed, data) => {
          draft.keep(typed);
          setWhole(data);
        }}
        onSubmit={(data) => {
          draft.forget();
          complete.mutate({ data, ...spoken });
        }}
        onCancel={onClose}
        first={task.doc && <p className="form-doc">{task.doc}</p>}
        above={
          <div className="task-foot">
            <TaskGoesTo caseId={one.id} taskId={task.id} data={underWay ? undefined : whole} />
            <p className="meta-text" aria-live="polite">
              {draftWords(draft.state)}
            </p>
          </div>
        }
      >
        {standsIn && (
          <Behalf
            role={task.roleName ?? ''}
            on={behalf}
            name={behalfName}
            onChange={setBehalf}
            onName={setBehalfName}
          />
        )}
      </DrawnForm>
    </CaseFiles>
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
    <Sheet title={task.data?.name ?? t.state.loading} above={above} wide onClose={props.onClose}>
      {task.isPending && (
        <Loading>
          <Bones heights={[64, 64, 64]} />
        </Loading>
      )}
      {task.isError && <ErrorState error={task.error} retry={() => void task.refetch()} />}
      {task.data?.status === 'open' && (
        <div className="task-page">
          <TaskForm {...props} now={now} task={task.data} />
          <TaskBeside task={task.data} mayAdd={task.data.mayComplete} />
        </div>
      )}
      {task.data && task.data.status !== 'open' && <p className="form-body">{t.tasks.gone}</p>}
    </Sheet>
  );
}
