export { Drawing } from './canvas/drawing.tsx';
export type { DrawingProps } from './canvas/drawing.tsx';
export { notRunning } from './canvas/live.ts';
export type { Live, LiveState } from './canvas/live.ts';
export { project } from './canvas/project.ts';
export type { DrawingTexts } from './canvas/texts.ts';
export type { DrawingView, FlowView, NodeView, PhaseView, TokenView } from './canvas/view.ts';
