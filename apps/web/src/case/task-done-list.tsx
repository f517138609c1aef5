import type { Case, TaskRow } from '@samskab/contracts';
import { Icon } from '@samskab/designer/icons';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { queries } from '../api/queries.ts';
import { longDate } from '../format/date.ts';
import { inboxQueries } from '../inbox/inbox-api.ts';
import { inbox } from '../texts/inbox.ts';
import { Button } from '../ui/button.tsx';

const ReopenDialog = lazy(() =>
  import('./task-reopen-dialog.tsx').then((module) => ({ default: module.ReopenDialog })),
);

const Done = ({ task, reopen }: { task: TaskRow; reopen?: () => void }) => (
  <li className="row">
    <div>
      <p className="row-title">{task.name}</p>
      <p className="meta-text">{[task.roleName, longDate(task.openedAt)].filter(Boolean).join(', ')}</p>
    </div>
    {reopen && (
      <Button look="quiet" onPress={reopen} aria-label={inbox.task.reopenNamed(task.name)}>
        <Icon name="refresh" size={18} />
        {inbox.task.reopen}
      </Button>
    )}
  </li>
);

/** What was done last at a step, where it is not under way again: what was done there before is done over already. */
const isLast = ({ node, id }: TaskRow, done: readonly TaskRow[], open: Case['tasks']): boolean =>
  done.find((task) => task.node === node)?.id === id && !open.some((task) => task.node === node);

/** Steps that are done, the last first; a case worker opens one again, with a reason. */
export function TaskDoneList({ one: { id: caseId, status, tasks: open } }: { one: Case }) {
  const done = useQuery(inboxQueries.completed(caseId));
  const { data: session } = useQuery(queries.session());
  const [reopening, setReopening] = useState<TaskRow | null>(null);
  const mayReopen = status === 'running' && (session?.person?.roles.includes('caseWorker') ?? false);
  const tasks = (done.data?.items ?? []).toReversed();
  if (tasks.length === 0) return null;
  return (
    <details className="tasks-done">
      <summary>
        {inbox.task.done} <span className="meta-text">{tasks.length}</span>
      </summary>
      <ul className="rows plain-list">
        {tasks.map((task) => (
          <Done
            key={task.id}
            task={task}
            reopen={mayReopen && isLast(task, tasks, open) ? () => setReopening(task) : undefined}
          />
        ))}
      </ul>
      <Suspense>
        {reopening && <ReopenDialog caseId={caseId} task={reopening} onClose={() => setReopening(null)} />}
      </Suspense>
    </details>
  );
}
