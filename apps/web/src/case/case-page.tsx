import type { Case, Session } from '@samskab/contracts';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { useLive } from '../api/live.ts';
import { queries } from '../api/queries.ts';
import { processOf } from '../cases/start-fields.ts';
import { LostLine } from '../shell/connection.tsx';
import { useTitle } from '../shell/use-title.ts';
import { Bones, ErrorState, Loading } from '../ui/states.tsx';
import { usePhone } from '../ui/use-media.ts';
import { CaseHead } from './case-head.tsx';
import { DeskLayout } from './desk-layout.tsx';
import { Incidents } from './panels/incidents.tsx';
import { PhoneLayout } from './phone-layout.tsx';
import { outline } from './outline.ts';

// Loaded when one is opened: forms bring FEEL and the calendar.
const TaskDialog = lazy(() => import('./task-dialog.tsx').then((module) => ({ default: module.TaskDialog })));
const HandoverDialog = lazy(() =>
  import('./handover-dialog.tsx').then((module) => ({ default: module.HandoverDialog })),
);

const mayRetry = (session: Session): boolean =>
  session.person?.roles.some((role) => role === 'caseWorker' || role === 'administrator') ?? false;

/** What stands open above the page, by the address. */
function Above({ one, session, now }: { one: Case; session: Session; now: string }) {
  const { opgave, overdragelse } = useSearch({ from: '/house/forloeb/$id' });
  const navigate = useNavigate({ from: '/forloeb/$id' });
  const version = useQuery(queries.version(one.versionId));
  const process = useMemo(() => processOf(version.data?.model), [version.data]);
  const close = () => void navigate({ search: {} });
  if (opgave) {
    return (
      <TaskDialog
        key={opgave}
        taskId={opgave}
        one={one}
        process={process}
        session={session}
        now={now}
        onClose={close}
      />
    );
  }
  if (overdragelse) return <HandoverDialog id={overdragelse} one={one} session={session} onClose={close} />;
  return null;
}

function CaseContent({ one }: { one: Case }) {
  const phone = usePhone();
  const { data: session } = useSuspenseQuery(queries.session());
  const { data: clock } = useQuery(queries.clock());
  const version = useQuery(queries.version(one.versionId));
  const process = useMemo(() => processOf(version.data?.model), [version.data]);
  const phases = useMemo(() => (process ? outline(process, one) : []), [process, one]);
  const now = clock?.now ?? one.lastEventAt;
  const Layout = phone ? PhoneLayout : DeskLayout;
  return (
    <>
      <CaseHead one={one} now={now} />
      <Incidents one={one} now={now} mayRetry={mayRetry(session)} />
      <Layout one={one} now={now} version={version} process={process} phases={phases} />
      <Suspense>
        <Above one={one} session={session} now={now} />
      </Suspense>
    </>
  );
}

/** One case: where it is, what it waits for, what it cost, what has happened. */
export function CasePage() {
  const { id } = useParams({ from: '/house/forloeb/$id' });
  const one = useQuery(queries.case(id));
  const { lost } = useLive([id]);
  useTitle(one.data?.title);
  if (one.isPending) {
    return (
      <Loading>
        <Bones heights={[72, 320, 160]} />
      </Loading>
    );
  }
  if (one.isError && !one.data) return <ErrorState error={one.error} retry={() => void one.refetch()} />;
  return (
    <>
      <LostLine lost={lost} />
      <CaseContent one={one.data} />
    </>
  );
}
