import '../styles/designer.css';
import { badgesOf, Designer, editorTexts, Inspector, ProblemsDrawer, type Problems } from '@samskab/designer';
import type { DrawingDocument, Selection } from '@samskab/designer/document';
import { lazy, Suspense, useMemo } from 'react';
import { Bones, Loading } from '../ui/states.tsx';
import { usePhone } from '../ui/use-media.ts';
import { drawingTexts } from './drawing-texts.ts';
import type { View } from './header-parts.tsx';
import type { usePlaying } from './use-playing.ts';

// Loaded when it is asked for: what plays brings the engine.
const PlayingView = lazy(() => import('./playing.tsx').then((module) => ({ default: module.PlayingView })));

type Props = {
  document: DrawingDocument;
  selection: Selection;
  checks: Problems;
  play: ReturnType<typeof usePlaying>;
  view: View;
  mayDraw: boolean;
};

/** The drawing or its steps, with what is found and what is chosen beside it; what is played takes its place. */
export function DrawingDesk({ document, selection, checks, play, view, mayDraw }: Props) {
  const phone = usePhone();
  const badges = useMemo(() => badgesOf(checks.problems), [checks.problems]);
  const { playing, choose, show, stop } = play;
  const fix = mayDraw ? play.fix : undefined;
  return (
    <main className="designer-main" id="indhold">
      {playing ? (
        <Suspense>
          <PlayingView
            {...{ playing, document, selection }}
            onClose={stop}
            onFix={playing.what === 'show' && fix ? () => fix(playing.shown.problem) : undefined}
          />
        </Suspense>
      ) : (
        <Designer
          {...{ document, selection, drawingTexts }}
          texts={editorTexts}
          outline={phone || view === 'steps'}
          findings={badges}
          problems={<ProblemsDrawer {...checks} onChoose={choose} onShow={show} onFix={fix} />}
          inspector={<Inspector {...{ document, selection }} texts={editorTexts} />}
        />
      )}
    </main>
  );
}

export const DrawingWait = () => (
  <main className="designer-wait" id="indhold">
    <Loading>
      <Bones heights={[56, 400]} />
    </Loading>
  </main>
);
