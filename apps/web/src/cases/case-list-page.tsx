import { Icon } from '@samskab/designer/icons';
import type { CaseSummary } from '@samskab/contracts';
import { useInfiniteQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useLive } from '../api/live.ts';
import { queries } from '../api/queries.ts';
import type { CaseSearch } from '../api/search.ts';
import { LostLine } from '../shell/connection.tsx';
import { useTitle } from '../shell/use-title.ts';
import { t } from '../texts/texts.ts';
import { Button } from '../ui/button.tsx';
import { Bones, EmptyState, ErrorState, Loading } from '../ui/states.tsx';
import { usePhone } from '../ui/use-media.ts';
import { CaseCards, CaseTable } from './case-table.tsx';
import { Filters } from './filters.tsx';

const StartCaseDialog = lazy(() =>
  import('./start-case-dialog.tsx').then((module) => ({ default: module.StartCaseDialog })),
);

const isNarrowed = (search: CaseSearch): boolean => Object.values(search).some(Boolean);

function Nothing({ search, start }: { search: CaseSearch; start?: () => void }) {
  const navigate = useNavigate({ from: '/forloeb' });
  if (isNarrowed(search)) {
    return (
      <EmptyState title={t.cases.noMatchTitle} text={t.cases.noMatch}>
        <Button onPress={() => void navigate({ search: {} })}>{t.cases.clear}</Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t.cases.emptyTitle} text={start ? t.cases.empty : t.cases.emptyReadonly}>
      {start && (
        <Button look="primary" onPress={start}>
          {t.cases.start}
        </Button>
      )}
    </EmptyState>
  );
}

function Cases({ cases, more }: { cases: readonly CaseSummary[]; more: boolean }) {
  const { data: clock } = useQuery(queries.clock());
  const phone = usePhone();
  const now = clock?.now ?? cases[0]?.lastEventAt ?? '';
  return (
    <>
      <output className="meta-text list-count">{t.cases.count(cases.length, more)}</output>
      {phone ? <CaseCards cases={cases} now={now} /> : <CaseTable cases={cases} now={now} />}
    </>
  );
}

function PageHead({ start }: { start?: () => void }) {
  return (
    <div className="page-head">
      <div>
        <h1>{t.cases.title}</h1>
        <p className="page-lead">{t.cases.intro}</p>
      </div>
      {start && (
        <Button look="primary" onPress={start}>
          <Icon name="plus" />
          {t.cases.start}
        </Button>
      )}
    </div>
  );
}

/** Everything that runs, and what each waits for. */
export function CaseListPage() {
  useTitle(t.cases.title);
  const search = useSearch({ from: '/house/forloeb' });
  const [starting, setStarting] = useState(false);
  const { data: session } = useSuspenseQuery(queries.session());
  const list = useInfiniteQuery(queries.cases(search));
  const cases = list.data?.pages.flatMap((page) => page.items) ?? [];
  const { lost } = useLive(cases.map(({ id }) => id));
  const mayStart = session.person?.roles.some((role) => role === 'caseWorker' || role === 'administrator') ?? false;
  const start = mayStart ? () => setStarting(true) : undefined;
  return (
    <>
      <LostLine lost={lost} />
      <PageHead start={start} />
      <Filters search={search} cases={cases} />
      {list.isPending && (
        <Loading>
          <Bones heights={[56, 64, 64, 64]} />
        </Loading>
      )}
      {list.isError && <ErrorState error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && cases.length === 0 && <Nothing search={search} start={start} />}
      {cases.length > 0 && <Cases cases={cases} more={list.hasNextPage} />}
      {list.hasNextPage && (
        <Button className="more" isDisabled={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
          {t.cases.more}
        </Button>
      )}
      <Suspense>{starting && <StartCaseDialog onClose={() => setStarting(false)} />}</Suspense>
    </>
  );
}
