import { fromLocal, toLocal } from '@samskab/calendar';
import type { Id, Layout, Model } from '@samskab/definition';
import type { Data, Entry, FieldFault } from '@samskab/engine';
import { useMemo, useState } from 'react';
import type { DrawingTexts } from '../canvas/texts.ts';
import { stageOf, type Frame, type Stage } from './frame.ts';
import { act, backTo, beginTrial, jump, type Deed, type Trial, type Tried } from './trial.ts';
import { usePlayback, type Playback } from './use-playback.ts';
import { usePlayScene, type PlayScene } from './use-scene.ts';

export type Trying = {
  stage: Stage;
  layout: Layout;
  scene: PlayScene;
  playback: Playback;
  trial: Trial | undefined;
  /** The step that is looked at, and whether it is the last. */
  frame: Frame | undefined;
  isLast: boolean;
  /** The day the clock shows there. */
  day: string;
  faults: readonly FieldFault[] | undefined;
  begin: (input: Data, start: Id) => void;
  deed: (deed: Deed) => void;
  /** To the morning of a day. */
  jumpTo: (day: string) => void;
  /** To an instant, which something is due at. */
  jumpAt: (at: string) => void;
  restart: () => void;
};

const nothing: readonly Entry[] = [];

/** Tries a drawing out, as it was when one began to. Nothing of it is kept. */
export function useTrial(drawing: { model: Model; layout: Layout }, today: string, texts: DrawingTexts): Trying {
  const stage = useMemo(() => stageOf(drawing.model), [drawing.model]);
  const [trial, setTrial] = useState<Trial>();
  const [faults, setFaults] = useState<readonly FieldFault[]>();
  const scene = usePlayScene(stage, drawing.layout, trial?.log ?? nothing, texts);
  const playback = usePlayback(scene.frames.length, { from: 0, playing: false });
  const isLast = playback.index >= scene.frames.length - 1;
  const frame = scene.frames[playback.index];
  const here = (): Trial | undefined => trial && (isLast ? trial : backTo(stage, trial, playback.index));
  const become = (tried: Tried | undefined): void => {
    if (!tried) return;
    setFaults(tried.ok ? undefined : tried.fields);
    if (!tried.ok) return;
    setTrial(tried.trial);
    playback.go(tried.trial.log.length - 1);
  };
  const on = (work: (at: Trial) => Tried): void => {
    const at = here();
    if (at) become(work(at));
  };
  const now = isLast ? trial?.now : frame?.state.at;
  return {
    stage,
    layout: drawing.layout,
    scene,
    playback,
    trial,
    frame,
    isLast,
    day: now ? toLocal(now).day : today,
    faults,
    begin: (input, start) => become(beginTrial(stage, input, today, start)),
    deed: (deed) => on((at) => act(stage, at, deed)),
    jumpTo: (day) => on((at) => jump(stage, at, fromLocal({ day, ms: 10 * 3_600_000 }))),
    jumpAt: (to) => on((at) => jump(stage, at, to)),
    restart: () => {
      setTrial(undefined);
      setFaults(undefined);
      playback.go(0);
    },
  };
}
