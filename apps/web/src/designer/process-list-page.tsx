import '../styles/processes.css';
import { Icon } from '@samskab/designer/icons';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { queries } from '../api/queries.ts';
import { useTitle } from '../shell/use-title.ts';
import { processes as words } from '../texts/processes.ts';
import { Button } from '../ui/button.tsx';
import { Bones, EmptyState, ErrorState, Loading } from '../ui/states.tsx';
import { mayDrawAs } from './may-draw.ts';
import { ProcessCard } from './process-card.tsx';

const NewProcessDialog = lazy(() =>
  import('./new-process-dialog.tsx').then((module) => ({ default: module.NewProcessDialog })),
);

/** The drawings of the house. */
export function ProcessListPage() {
  useTitle(words.title);
  const [creating, setCreating] = useState(false);
  const { data: session } = useSuspenseQuery(queries.session());
  const list = useQuery(queries.processes());
  const items = list.data?.items ?? [];
  const create = mayDrawAs(session) && (
    <Button look="primary" onPress={() => setCreating(true)}>
      <Icon name="plus" />
      {words.create}
    </Button>
  );
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{words.title}</h1>
          <p className="page-lead">{words.intro}</p>
        </div>
        {create}
      </div>
      {list.isPending && (
        <Loading>
          <Bones heights={[200, 200]} />
        </Loading>
      )}
      {list.isError && <ErrorState error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && items.length === 0 && (
        <EmptyState title={words.empty} text={words.emptyText}>
          {create}
        </EmptyState>
      )}
      <ul className="process-cards plain-list">
        {items.map((process) => (
          <ProcessCard key={process.key} process={process} />
        ))}
      </ul>
      <Suspense>{creating && <NewProcessDialog processes={items} onClose={() => setCreating(false)} />}</Suspense>
    </>
  );
}
