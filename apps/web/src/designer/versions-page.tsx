import '../styles/versions.css';
import type { CaseSummary, VersionSummary } from '@samskab/contracts';
import { Drawing } from '@samskab/designer';
import { useInfiniteQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { queries } from '../api/queries.ts';
import { longDate } from '../format/date.ts';
import { useTitle } from '../shell/use-title.ts';
import { t } from '../texts/texts.ts';
import { versions as words } from '../texts/versions.ts';
import { Button } from '../ui/button.tsx';
import { Sheet } from '../ui/modal.tsx';
import { Bones, EmptyState, ErrorState, Loading } from '../ui/states.tsx';
import { drawingQueries } from './api.ts';
import { drawingTexts } from './drawing-texts.ts';
import { mayDrawAs } from './may-draw.ts';
import { readDrawing } from './read-drawing.ts';
import { RestoreDialog } from './restore-dialog.tsx';

/** A version as it was published: to look at. */
function OpenVersion({ version, onClose }: { version: VersionSummary; onClose: () => void }) {
  const found = useQuery(queries.version(version.id));
  const drawing = useMemo(() => found.data && readDrawing(found.data.model, found.data.layout), [found.data]);
  const process = drawing?.model.processes.find(({ executable }) => executable) ?? drawing?.model.processes[0];
  return (
    <Sheet
      title={`${version.name}, ${words.number(version.number).toLocaleLowerCase('da')}`}
      above={words.readOnly}
      wide
      onClose={onClose}
    >
      <div className="version-drawing">
        {found.isPending && (
          <Loading>
            <Bones heights={[320]} />
          </Loading>
        )}
        {found.isError && <ErrorState error={found.error} retry={() => void found.refetch()} />}
        {found.isSuccess && !process && <p>{words.unreadable}</p>}
        {drawing && process && <Drawing process={process} layout={drawing.layout} texts={drawingTexts} />}
      </div>
    </Sheet>
  );
}

const Cases = ({ version, cases }: { version: VersionSummary; cases: readonly CaseSummary[] }) => {
  const own = cases.filter(({ versionNumber }) => versionNumber === version.number);
  return (
    <>
      <h3 className={version.runningCases === 0 ? 'meta-text' : ''}>{words.cases(version.runningCases)}</h3>
      <ul className="version-cases plain-list">
        {own.map(({ id, title }) => (
          <li key={id}>
            <Link to="/forloeb/$id" params={{ id }}>
              {title}
            </Link>
          </li>
        ))}
        {own.length < version.runningCases && (
          <li>
            <Link to="/forloeb" search={{ processKey: version.key }}>
              {words.moreCases}
            </Link>
          </li>
        )}
      </ul>
    </>
  );
};

type RowProps = {
  version: VersionSummary;
  /** The one new cases follow, where there are others. */
  newest: boolean;
  cases: readonly CaseSummary[];
  onOpen: () => void;
  onRestore: (() => void) | undefined;
};

const Row = ({ version, newest, cases, onOpen, onRestore }: RowProps) => (
  <li className="version">
    <div className="version-head">
      <h2>
        {words.number(version.number)} {newest && <span className="chip chip-other">{words.newest}</span>}
      </h2>
      <p className="meta-text">
        {longDate(version.publishedAt)}, {version.publishedBy}
      </p>
    </div>
    <p className={version.note ? 'version-note' : 'version-note meta-text'}>{version.note || words.noNote}</p>
    <div className="version-running">
      <Cases {...{ version, cases }} />
    </div>
    <div className="version-deeds">
      <Button aria-label={words.openOf(version.number)} onPress={onOpen}>
        {words.open}
      </Button>
      {onRestore && (
        <Button look="quiet" aria-label={words.restoreOf(version.number)} onPress={onRestore}>
          {words.restore}
        </Button>
      )}
    </div>
  </li>
);

function Head({ processKey, name }: { processKey: string; name: string }) {
  return (
    <div className="page-head">
      <div>
        <h1>{words.title(name)}</h1>
        <p className="page-lead">{words.intro}</p>
      </div>
      <Link to="/processer/$key/tegn" params={{ key: processKey }} className="button button-primary">
        {words.draw}
      </Link>
    </div>
  );
}

/** The versions of a process: what was changed, by whom, and which cases run on which. */
export function VersionsPage() {
  const { key } = useParams({ from: '/house/processer/$key/versioner' });
  const { version: opened } = useSearch({ from: '/house/processer/$key/versioner' });
  const navigate = useNavigate();
  const { data: session } = useSuspenseQuery(queries.session());
  const list = useQuery(drawingQueries.versions(key));
  const running = useInfiniteQuery(queries.cases({ processKey: key, status: 'running' }));
  const [restoring, setRestoring] = useState<VersionSummary>();
  const items = list.data?.items ?? [];
  const name = items[0]?.name ?? key;
  useTitle(words.title(name));
  const open = items.find(({ id }) => id === opened);
  const show = (version: string | undefined) =>
    void navigate({ to: '/processer/$key/versioner', params: { key }, search: { version } });
  return (
    <>
      <Head processKey={key} name={list.isSuccess ? name : t.state.loading} />
      {list.isPending && (
        <Loading>
          <Bones heights={[120, 120]} />
        </Loading>
      )}
      {list.isError && <ErrorState error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && items.length === 0 && <EmptyState title={words.none} text={words.noneText} />}
      <ul className="versions plain-list">
        {items.map((version) => (
          <Row
            key={version.id}
            version={version}
            newest={items.length > 1 && version === items[0]}
            cases={running.data?.pages.flatMap((page) => page.items) ?? []}
            onOpen={() => show(version.id)}
            onRestore={mayDrawAs(session) ? () => setRestoring(version) : undefined}
          />
        ))}
      </ul>
      {open && <OpenVersion version={open} onClose={() => show(undefined)} />}
      {restoring && <RestoreDialog version={restoring} onClose={() => setRestoring(undefined)} />}
    </>
  );
}
