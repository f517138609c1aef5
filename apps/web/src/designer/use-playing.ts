import { applyFix, fixSaid, playWords, type Problem, type Problems } from '@samskab/designer';
import type { DrawingDocument, Selection } from '@samskab/designer/document';
import { useState } from 'react';
import { designer as words } from '../texts/designer.ts';
import { toast } from '../ui/toasts.ts';
import type { Playing } from './playing.tsx';

/** What can be done about a problem, and what is played. */
export function usePlaying(document: DrawingDocument, selection: Selection, { checking }: Problems) {
  const [playing, setPlaying] = useState<Playing>();
  const choose = ({ shownAt }: Problem): void => {
    if (shownAt !== undefined) selection.choose(shownAt);
  };
  const fix = ({ fix, shownAt }: Problem): void => {
    if (!fix) return;
    const said = fixSaid(fix, document.read().process);
    const outcome = applyFix(document, fix);
    setPlaying(undefined);
    if (!outcome.ok) return toast(words.notFixed, 'error');
    if (shownAt !== undefined) selection.choose(shownAt);
    toast(said, 'success', { label: words.undoFix, run: () => void document.undo() });
  };
  const show = (problem: Problem): void => {
    const { counterexample } = problem;
    const { model, layout } = document.read();
    if (!counterexample) return;
    selection.choose();
    setPlaying({ what: 'show', shown: { problem, log: counterexample.log, model: checking.model ?? model, layout } });
  };
  const tryOut = (): void => {
    const { model, layout } = document.read();
    const { result } = checking;
    if (result && !result.report) return toast(playWords.cannotRun, 'error');
    selection.choose();
    setPlaying({ what: 'trial', model, layout });
  };
  return { playing, choose, fix, show, tryOut, stop: () => setPlaying(undefined) };
}
