import type { Task } from '@samskab/contracts';
import { inbox } from '../texts/inbox.ts';
import { byline } from './byline.ts';
import { TaskComments } from './task-comments.tsx';
import { TaskFiles } from './task-files.tsx';

/** What was decided before this step, and why: the last first. */
const Before = ({ before }: Pick<Task, 'before'>) =>
  before.length > 0 && (
    <section>
      <h3>{inbox.task.before}</h3>
      <ol className="task-before plain-list">
        {before.map((one) => (
          <li key={`${one.at} ${one.text}`}>
            <p>{one.text}</p>
            {one.reason && <p className="task-why">{inbox.task.why(one.reason)}</p>}
            <p className="story-when">{byline(one)}</p>
          </li>
        ))}
      </ol>
    </section>
  );

/** What stands beside the form: earlier decisions, papers, what people say. */
export const TaskBeside = ({ task, mayAdd }: { task: Task; mayAdd: boolean }) => (
  <aside className="task-beside">
    <Before before={task.before} />
    <TaskFiles caseId={task.caseId} taskId={task.id} mayAdd={mayAdd} />
    <TaskComments caseId={task.caseId} taskId={task.id} mayAdd={mayAdd} />
  </aside>
);
