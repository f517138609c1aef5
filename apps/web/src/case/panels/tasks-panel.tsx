import type { Case, OpenTask, Side } from '@samskab/contracts';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { dateSeenFrom } from '../../format/date.ts';
import { inbox } from '../../texts/inbox.ts';
import { t } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { ActorChip, DeadlineChip } from '../../ui/chips.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TaskDoneList } from '../task-done-list.tsx';
import { EmptyPanel } from '../../ui/states.tsx';

const RecommendationDialog = lazy(() =>
  import('../../inbox/recommendation-dialog.tsx').then((module) => ({ default: module.RecommendationDialog })),
);

type Props = { one: Case; now: string; past: boolean };

function Task({ task, now, first, open }: { task: OpenTask; now: string; first: boolean; open: () => void }) {
  return (
    <li className="row">
      <div>
        <p className="row-title">{task.name}</p>
        <p className="chips">
          {task.roleName && <ActorChip side={task.side} name={task.roleName} />}
          {task.dueAt && <DeadlineChip at={task.dueAt} now={now} mine={task.mayComplete} />}
        </p>
        {task.escalatedTo && <p className="meta-text">{t.tasks.escalated(task.escalatedTo)}</p>}
        {task.claimedBy && <p className="meta-text">{t.tasks.claimed(task.claimedBy)}</p>}
      </div>
      {task.mayComplete && (
        <Button look={first ? 'primary' : 'secondary'} onPress={open} aria-label={t.tasks.openNamed(task.name)}>
          {t.tasks.open}
        </Button>
      )}
    </li>
  );
}

type Body = { name: string; side: Side };
type ItemProps = { item: Case['items'][number]; body: Body; now: string; recommend: () => void };

const Item = ({ item, body, now, recommend }: ItemProps) => (
  <li className="row">
    <div>
      <p className="row-title">{item.name}</p>
      <p className="chips">
        <ActorChip side={body.side} name={body.name} />
        {item.meetingAt && <DeadlineChip at={item.meetingAt} now={now} mine={false} event />}
      </p>
      <p className="meta-text">{t.tasks.council(item.number, item.meetingAt && dateSeenFrom(item.meetingAt, now))}</p>
    </div>
    {item.mayRecommend && <Button onPress={recommend}>{inbox.recommendation.title(body.name)}</Button>}
  </li>
);

const bodyOf = ({ standing }: Case, node: string): Body => {
  const { waitsFor, side } = standing.find((one) => one.node === node) ?? {};
  return { name: waitsFor ?? t.sides.council, side: side ?? 'council' };
};

/** Mine first, then by deadline. */
const inOrder = (tasks: readonly OpenTask[]): OpenTask[] =>
  tasks.toSorted(
    (a, b) => Number(b.mayComplete) - Number(a.mayComplete) || (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'),
  );

/** What people can do now, and what the council is to decide. */
export function TasksPanel({ one, now, past }: Props) {
  const navigate = useNavigate({ from: '/forloeb/$id' });
  const [recommending, setRecommending] = useState<string | null>(null);
  const tasks = inOrder(one.tasks);
  const count = tasks.length + one.items.length;
  return (
    <Panel title={t.tasks.title} aside={count > 0 ? count : undefined}>
      {count === 0 ? (
        <EmptyPanel title={t.tasks.none} text={t.tasks.noneText} />
      ) : (
        <ul className="rows plain-list">
          {tasks.map((task, index) => (
            <Task
              key={task.id}
              task={task}
              now={now}
              first={index === 0}
              open={() => void navigate({ search: { opgave: task.id } })}
            />
          ))}
          {one.items.map((item) => (
            <Item
              key={item.id}
              item={item}
              body={bodyOf(one, item.node)}
              now={now}
              recommend={() => setRecommending(item.id)}
            />
          ))}
        </ul>
      )}
      <Suspense>
        {recommending && <RecommendationDialog id={recommending} onClose={() => setRecommending(null)} />}
      </Suspense>
      {!past && <TaskDoneList one={one} />}
    </Panel>
  );
}
