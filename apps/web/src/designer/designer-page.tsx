import { useProblems } from '@samskab/designer';
import {
  createDocument,
  createSelection,
  documentWords,
  type DrawingDocument,
  type Selection,
} from '@samskab/designer/document';
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { doorQueries } from '../api/door.ts';
import { useTitle } from '../shell/use-title.ts';
import { designer as words } from '../texts/designer.ts';
import { ErrorState } from '../ui/states.tsx';
import { Toaster } from '../ui/toaster.tsx';
import { toast } from '../ui/toasts.ts';
import { drawingQueries } from './api.ts';
import { createAutosave } from './autosave.ts';
import { Conflict } from './conflict.tsx';
import { DesignerHeader } from './designer-header.tsx';
import { DrawingDesk, DrawingWait } from './drawing-desk.tsx';
import type { View } from './header-parts.tsx';
import { kept } from './kept.ts';
import { mayDrawAs } from './may-draw.ts';
import { openDrawing, type Stored } from './read-drawing.ts';
import { usePlaying } from './use-playing.ts';
import { usePublished } from './use-published.ts';
import { useTidy } from './use-tidy.ts';

// Loaded when they are asked for.
const PublishDialog = lazy(() => import('./publish-dialog.tsx').then((module) => ({ default: module.PublishDialog })));
const StartCaseDialog = lazy(() =>
  import('../cases/start-case-dialog.tsx').then((module) => ({ default: module.StartCaseDialog })),
);

/** On blank paper the beginning is chosen, so that its plus is there to be seen. */
function chooseFirst(document: DrawingDocument, selection: Selection): void {
  const [first, ...others] = document.read().process.nodes;
  if (first && others.length === 0) selection.choose(first.id);
}

/** What is drawn: the server's, or what this computer still has from last time over the same revision. */
function useWork(stored: Stored, mayDraw: boolean) {
  return useMemo(() => {
    const own = mayDraw ? kept.get(stored.key) : undefined;
    const unsaved = own !== undefined && own.revision <= stored.revision;
    const { model, layout } = unsaved ? own : stored;
    const document = createDocument(model, layout, { words: documentWords });
    const revision = unsaved ? own.revision : stored.revision;
    const selection = createSelection(document);
    chooseFirst(document, selection);
    return {
      document,
      selection,
      unsaved,
      autosave: createAutosave(document, { key: stored.key, revision, unsaved, mayDraw }),
    };
  }, [stored, mayDraw]);
}

function Work({ stored, reload }: { stored: Stored; reload: () => void }) {
  const { data: session } = useSuspenseQuery(doorQueries.session());
  const mayDraw = mayDrawAs(session);
  const { document, selection, autosave, unsaved } = useWork(stored, mayDraw);
  const [view, setView] = useState<View>('drawing');
  const [publishing, setPublishing] = useState(false);
  const [starting, setStarting] = useState(false);
  const { tidying, tidy } = useTidy(document);
  const checks = useProblems(document);
  const play = usePlaying(document, selection, checks);
  const chooseError = () => checks.problems[0] && play.choose(checks.problems[0]);
  const { data } = useQuery(drawingQueries.versions(stored.key));
  const latest = data?.items[0];
  const { changed, onPublished } = usePublished(document, latest);
  useTitle(document.read().process.name ?? stored.key);
  useEffect(() => autosave.start(), [autosave]);
  useEffect(() => {
    if (unsaved) toast(words.restored, 'info');
  }, [unsaved]);
  return (
    <div className="designer-page">
      <DesignerHeader
        {...{ document, autosave, latest, changed, view, tidying, checks }}
        playing={play.playing && { what: play.playing.what, onBack: play.stop }}
        onProblems={chooseError}
        onTry={play.tryOut}
        onView={setView}
        onTidy={() => void tidy()}
        onPublish={mayDraw ? () => setPublishing(true) : undefined}
      />
      <Conflict {...{ autosave, document, reload }} processKey={stored.key} />
      <DrawingDesk {...{ document, selection, checks, play, view, mayDraw }} />
      <Suspense>
        {publishing && (
          <PublishDialog
            {...{ latest, autosave, document, checks, onPublished }}
            processKey={stored.key}
            onErrors={() => {
              setPublishing(false);
              chooseError();
            }}
            onStart={() => setStarting(true)}
            onClose={() => setPublishing(false)}
          />
        )}
        {starting && <StartCaseDialog processKey={stored.key} onClose={() => setStarting(false)} />}
      </Suspense>
      <Toaster />
    </div>
  );
}

/** The designer of one process. */
export function DesignerPage() {
  const { key } = useParams({ from: '/processer/$key/tegn' });
  const client = useQueryClient();
  const drawing = useQuery({
    queryKey: ['drawing', key],
    queryFn: () => openDrawing(key),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  if (drawing.isError) return <ErrorState error={drawing.error} retry={() => void drawing.refetch()} />;
  if (!drawing.data) return <DrawingWait />;
  const reload = () => void client.resetQueries({ queryKey: ['drawing', key] });
  return <Work key={`${key}/${drawing.dataUpdatedAt}`} stored={drawing.data} reload={reload} />;
}
