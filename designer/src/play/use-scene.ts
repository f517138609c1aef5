import type { Id, Layout } from '@samskab/definition';
import type { Entry } from '@samskab/engine';
import { useMemo } from 'react';
import { notRunning } from '../canvas/live.ts';
import { project } from '../canvas/project.ts';
import type { DrawingTexts } from '../canvas/texts.ts';
import type { NodeView } from '../canvas/view.ts';
import { framesOf, type Frame, type Stage } from './frame.ts';
import { stepView, type StepView } from './step-view.ts';

export type PlayScene = { frames: readonly Frame[]; steps: readonly StepView[] };

/** A log as it is seen: where it stands after each entry, and what each is called. */
export function usePlayScene(stage: Stage, layout: Layout, log: readonly Entry[], texts: DrawingTexts): PlayScene {
  const looks = useMemo(() => {
    const { nodes } = project(stage.process, layout, notRunning, texts);
    return new Map<Id, NodeView>(nodes.map(({ id, view }) => [id, view]));
  }, [stage, layout, texts]);
  return useMemo(() => {
    const frames = framesOf(stage, log);
    return { frames, steps: frames.map((frame) => stepView(frame, stage, looks)) };
  }, [stage, log, looks]);
}
