import type { Case, Json, Session, Version } from '@samskab/contracts';
import { useProblems, useSnapshot } from '@samskab/designer';
import { createDocument, createSelection, documentWords, type DrawingDocument } from '@samskab/designer/document';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { queries } from '../api/queries.ts';
import { Weighed } from '../case/act/redraw-weighed.tsx';
import { rightsOf } from '../case/rights.ts';
import { useTitle } from '../shell/use-title.ts';
import { caseRoom } from '../texts/case-room.ts';
import { designer as words } from '../texts/designer.ts';
import { Sheet } from '../ui/modal.tsx';
import { EmptyState, ErrorState } from '../ui/states.tsx';
import { Toaster } from '../ui/toaster.tsx';
import { toast } from '../ui/toasts.ts';
import { usePhone } from '../ui/use-media.ts';
import { CaseDrawingHeader } from './case-drawing-header.tsx';
import { DrawingDesk, DrawingWait } from './drawing-desk.tsx';
import type { View } from './header-parts.tsx';
import { kept } from './kept.ts';
import { readDrawing } from './read-drawing.ts';
import { usePlaying } from './use-playing.ts';
import { useTidy } from './use-tidy.ts';

const redrawWords = caseRoom.redraw;

/** Kept on this computer until the case follows it: whoever asks is asked with the whole drawing. */
const placeOf = ({ id }: Case): string => `case.${id}`;

/** What the case follows, or what was drawn on over it last time; a case that was redrawn since is drawn on anew. */
function useWork(one: Case, version: Version, phone: boolean) {
  return useMemo(() => {
    const followed = readDrawing(version.model, version.layout);
    if (!followed) return undefined;
    const own = kept.get(placeOf(one));
    const unsaved = own?.revision === version.number;
    const { model, layout } = unsaved ? own : followed;
    const document = createDocument(model, layout, { words: documentWords });
    const selection = createSelection(document);
    // Where the case stands is where it is drawn on; on a phone what is chosen would cover the steps.
    const here = one.standing.find(({ node }) => document.read().process.nodes.some(({ id }) => id === node));
    if (here && !phone) selection.choose(here.node);
    return { document, selection, unsaved };
    // The case hears of every step; the drawing under the hand stays.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [one.id, version.id]);
}

function useKept(one: Case, { number }: Version, document: DrawingDocument, unsaved: boolean): void {
  useEffect(() => {
    if (unsaved) toast(words.restored, 'info');
    return document.subscribe(() => {
      const { model, layout } = document.read();
      kept.put({ key: placeOf(one), revision: number, model, layout });
    });
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [document]);
}

type FollowProps = { one: Case; document: DrawingDocument; onClose: () => void };

/** What would come of following the drawing, and the reason with which the case does. */
function Follow({ one, document, onClose }: FollowProps) {
  const navigate = useNavigate();
  const { model, layout, process } = document.read();
  const target = { drawing: { model: model as Json, layout: layout as Json } };
  const done = () => {
    kept.drop(placeOf(one));
    void navigate({ to: '/forloeb/$id', params: { id: one.id } });
  };
  return (
    <Sheet title={redrawWords.title} wide onClose={onClose}>
      <div className="form-before">
        <p>{redrawWords.drawOnText}</p>
      </div>
      <Weighed
        {...{ one, target, process, onClose }}
        go={redrawWords.follow}
        done={redrawWords.followSaid}
        onDone={done}
      />
    </Sheet>
  );
}

type WorkProps = { one: Case; version: Version; work: NonNullable<ReturnType<typeof useWork>> };

function Work({ one, version, work }: WorkProps) {
  const { document, selection, unsaved } = work;
  const [view, setView] = useState<View>('drawing');
  const [following, setFollowing] = useState(false);
  const { tidying, tidy } = useTidy(document);
  const checks = useProblems(document);
  const play = usePlaying(document, selection, checks);
  const { canUndo } = useSnapshot(document);
  useKept(one, version, document, unsaved);
  useTitle(redrawWords.drawOnTitle(one.title));
  return (
    <div className="designer-page">
      <CaseDrawingHeader
        {...{ one, document, view, checks, tidying }}
        changed={unsaved || canUndo}
        playing={play.playing && { what: play.playing.what, onBack: play.stop }}
        onProblems={() => checks.problems[0] && play.choose(checks.problems[0])}
        onView={setView}
        onTidy={() => void tidy()}
        onTry={play.tryOut}
        onFollow={() => setFollowing(true)}
      />
      <DrawingDesk {...{ document, selection, checks, play, view }} mayDraw />
      {following && <Follow {...{ one, document }} onClose={() => setFollowing(false)} />}
      <Toaster />
    </div>
  );
}

function Opened({ one, version, session }: { one: Case; version: Version; session: Session }) {
  const work = useWork(one, version, usePhone());
  if (!work || !rightsOf(session, one, undefined).redraw)
    return (
      <EmptyState page title={redrawWords.mayNot} text={redrawWords.mayNotText}>
        <Link className="button button-primary" to="/forloeb/$id" params={{ id: one.id }}>
          {redrawWords.backToCase}
        </Link>
      </EmptyState>
    );
  return <Work key={version.id} {...{ one, version, work }} />;
}

/** The drawing of one running case, drawn on: nobody knows at the start where it ends. */
export function CaseDrawingPage() {
  const { id } = useParams({ from: '/forloeb/$id/tegn' });
  const { data: session } = useSuspenseQuery(queries.session());
  const one = useQuery(queries.case(id));
  const version = useQuery({ ...queries.version(one.data?.versionId ?? ''), enabled: one.isSuccess });
  const error = one.error ?? version.error;
  if (error) return <ErrorState error={error} retry={() => void (one.error ? one : version).refetch()} />;
  if (!one.data || !version.data) return <DrawingWait />;
  return <Opened one={one.data} version={version.data} session={session} />;
}
