import {
  canPlay,
  Designer,
  editorTexts,
  playWords,
  ShowPanel,
  ShowStage,
  TrialPanel,
  TrialStage,
  useShow,
  useTrial,
  type Shown,
} from '@samskab/designer';
import type { DrawingDocument, Selection } from '@samskab/designer/document';
import type { Layout, Model } from '@samskab/definition';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { doorQueries } from '../api/door.ts';
import { toast } from '../ui/toasts.ts';
import { drawingTexts } from './drawing-texts.ts';
import { TrialForm } from './trial-form.tsx';

/** What is played instead of drawn: a way to a fault, or the drawing as it stands. */
export type Playing = { what: 'show'; shown: Shown } | { what: 'trial'; model: Model; layout: Layout };

type Rest = { document: DrawingDocument; selection: Selection; onClose: () => void; onFix?: () => void };

function Showing({ shown, document, selection, onClose, onFix }: Rest & { shown: Shown }) {
  const show = useShow(shown, drawingTexts);
  return (
    <Designer
      {...{ document, selection, drawingTexts }}
      texts={editorTexts}
      stage={<ShowStage {...show} />}
      inspector={<ShowPanel {...show} {...{ onClose, onFix }} />}
    />
  );
}

type Trial = Extract<Playing, { what: 'trial' }>;

function Trying({ trial, today, document, selection, onClose }: Rest & { trial: Trial; today: string }) {
  const trying = useTrial(trial, today, drawingTexts);
  return (
    <Designer
      {...{ document, selection, drawingTexts }}
      texts={editorTexts}
      stage={<TrialStage trying={trying} />}
      inspector={<TrialPanel {...{ trying, onClose }} form={TrialForm} />}
    />
  );
}

/** Said when somebody tries before the check has said so. */
function CannotRun({ onClose }: Pick<Rest, 'onClose'>) {
  useEffect(() => {
    toast(playWords.cannotRun, 'error');
    onClose();
  }, [onClose]);
  return null;
}

/** Without the house's clock it is the day on which the page was opened. */
const begun = new Date().toISOString().slice(0, 10);

/** The designer while something is played in it. */
export function PlayingView({ playing, ...rest }: Rest & { playing: Playing }) {
  const { data: clock, isPending } = useQuery(doorQueries.clock());
  if (playing.what === 'show') return <Showing {...rest} shown={playing.shown} />;
  if (!canPlay(playing.model)) return <CannotRun onClose={rest.onClose} />;
  return isPending ? null : <Trying {...rest} trial={playing} today={clock?.now.slice(0, 10) ?? begun} />;
}
