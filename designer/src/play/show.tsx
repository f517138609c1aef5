import './play.css';
import type { Layout, Model } from '@samskab/definition';
import type { Entry } from '@samskab/engine';
import { useMemo } from 'react';
import type { DrawingTexts } from '../canvas/texts.ts';
import { Icon } from '../icons/icon.tsx';
import { fixSaid } from '../problems/fix.ts';
import type { Problem } from '../problems/problem.ts';
import { playWords as words } from '../texts/play.ts';
import { stageOf } from './frame.ts';
import { moneyNow } from './money.ts';
import { MoneyNow } from './money-now.tsx';
import { PlayCanvas } from './play-canvas.tsx';
import { ScrubBar } from './scrub-bar.tsx';
import { StepList } from './step-list.tsx';
import { usePlayback, type Playback } from './use-playback.ts';
import { usePlayScene, type PlayScene } from './use-scene.ts';

/** A problem as it was found, and the drawing it was found in: what is played does not change under one's hands. */
export type Shown = { problem: Problem; log: readonly Entry[]; model: Model; layout: Layout };

export type Show = Shown & { stage: ReturnType<typeof stageOf>; scene: PlayScene; playback: Playback };

/** Plays a counterexample from its beginning. */
export function useShow(shown: Shown, texts: DrawingTexts): Show {
  const stage = useMemo(() => stageOf(shown.model), [shown.model]);
  const scene = usePlayScene(stage, shown.layout, shown.log, texts);
  const playback = usePlayback(scene.frames.length, { from: 0, playing: true });
  return { ...shown, stage, scene, playback };
}

/** In the place of the canvas. */
export function ShowStage({ problem, layout, stage, scene, playback }: Show) {
  const { index, count } = playback;
  const frame = scene.frames[index];
  const there = index === count - 1;
  const at = problem.shownAt;
  if (!frame) return null;
  return (
    <>
      <PlayCanvas
        {...{ layout, frame, playback }}
        process={stage.process}
        here={scene.steps[index]?.node}
        {...(there && at !== undefined && { harm: { at, number: problem.number, text: problem.title } })}
      />
      <ScrubBar playback={playback} steps={scene.steps} harm />
    </>
  );
}

type PanelProps = Show & { onClose: () => void; /** Absent for those who only look. */ onFix?: () => void };

/** In the place of the inspector. */
export function ShowPanel({ problem, log, stage, scene, playback, onClose, onFix }: PanelProps) {
  const { index } = playback;
  const money = useMemo(() => moneyNow(stage, log.slice(0, index + 1)), [stage, log, index]);
  return (
    <section className="play-panel" aria-label={words.show}>
      <header>
        <p>
          <span className="problem-number" aria-hidden>
            {problem.number}
          </span>
          {words.show}
          <button type="button" className="icon-button" aria-label={words.close} onClick={onClose}>
            <Icon name="close" size={22} />
          </button>
        </p>
        <h2>{problem.title}</h2>
        <p className="play-quiet">{words.how(scene.steps.length)}</p>
      </header>
      <div className="play-body">
        <StepList steps={scene.steps} index={index} harm={problem.title} follow onGo={playback.go} />
        <MoneyNow lines={money} />
      </div>
      {problem.fix && onFix && (
        <footer>
          <h3>{words.proposal}</h3>
          <p>{fixSaid(problem.fix, stage.process)}</p>
          <button type="button" className="button button-primary" onClick={onFix}>
            {words.fix}
          </button>
        </footer>
      )}
    </section>
  );
}
