import type { Case, Session } from '@samskab/contracts';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
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
import { rightsOf } from './rights.ts';
import type { Then } from './time/past-reader.tsx';
import { stopsOf } from './time/stops.ts';
import { PastLost, PastNotice, TimeBar } from './time/time-bar.tsx';

// Loaded when one is opened: forms bring FEEL and the calendar.
const TaskDialog = lazy(() => import('./task-dialog.tsx').then((module) => ({ default: module.TaskDialog })));
const ActionDialog = lazy(() => import('./act/above.tsx').then((module) => ({ default: module.ActionDialog })));
// Brings the engine. Where it cannot be fetched, the page stays as it is.
const PastReader = lazy(() =>
  import('./time/past-reader.tsx').then(
    (module) => ({ default: module.PastReader }),
    () => ({ default: PastLost }),
  ),
);
const HandoverDialog = lazy(() =>
  import('./handover-dialog.tsx').then((module) => ({ default: module.HandoverDialog })),
);

/** What stands open above the page, by the address. */
function Above({ one, session, now }: { one: Case; session: Session; now: string }) {
  const { opgave, overdragelse, vis, haendelse } = useSearch({ from: '/house/forloeb/$id' });
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
  if (!vis) return null;
  const rights = rightsOf(session, one, process);
  return (
    <ActionDialog
      what={vis}
      incident={haendelse}
      one={one}
      process={process}
      session={session}
      rights={rights}
      now={now}
      onClose={close}
    />
  );
}

/** Where one looks at the case from: now, or a moment of its story. */
function useTime(one: Case) {
  const [seq, setSeq] = useState<number | null>(null);
  const [then, setThen] = useState<Then | null>(null);
  const story = useQuery(queries.story(one.id));
  const stops = useMemo(() => stopsOf(story.data?.entries ?? []), [story.data]);
  const go = useCallback((to: number | null) => {
    setSeq(to);
    if (to === null) setThen(null);
  }, []);
  useEffect(() => {
    if (seq === null) return;
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && go(null);
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [seq, go]);
  const stopAt = (wanted: number | undefined) => stops.find((stop) => stop.seq === wanted) ?? null;
  // While one drags, the moment before stays in sight until the next is read.
  return { seq, go, stops, wanted: seq === null ? null : stopAt(seq), then, past: stopAt(then?.seq), setThen };
}

function CaseContent({ one }: { one: Case }) {
  const phone = usePhone();
  const { data: session } = useSuspenseQuery(queries.session());
  const { data: clock } = useQuery(queries.clock());
  const { seq, go, stops, wanted, then, past, setThen } = useTime(one);
  const shown = then?.one ?? one;
  const version = useQuery(queries.version(shown.versionId));
  const process = useMemo(() => processOf(version.data?.model), [version.data]);
  const phases = useMemo(() => (process ? outline(process, shown) : []), [process, shown]);
  const rights = useMemo(() => rightsOf(session, one, process), [session, one, process]);
  const now = clock?.now ?? one.lastEventAt;
  const Layout = phone ? PhoneLayout : DeskLayout;
  return (
    <>
      {wanted && <PastNotice stop={wanted} busy={then?.seq !== seq} onBack={() => go(null)} />}
      {seq !== null && (
        <Suspense>
          <PastReader one={one} seq={seq} onRead={setThen} />
        </Suspense>
      )}
      <CaseHead one={shown} now={past?.at ?? now} rights={rights} past={past !== null} />
      <Incidents one={shown} now={now} settle={past ? () => false : rights.settle} />
      <Layout
        one={shown}
        now={past?.at ?? now}
        version={version}
        process={process}
        phases={phases}
        rights={rights}
        past={past}
        time={<TimeBar stops={stops} seq={seq} now={now} onChange={go} />}
      />
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
