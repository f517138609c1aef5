import type { Box, Id } from '@samskab/definition';
import type { IconName } from '../icons/icon.tsx';
import type { Point } from './geometry/points.ts';
import type { Kind } from './kind.ts';
import type { LiveState } from './live.ts';

export type Side = 'citizens' | 'municipality' | 'council' | 'other';
export type Party = { name: string; side: Side };

/** What a node component is told: everything it draws, nothing it must look up. */
export type NodeView = {
  id: Id;
  kind: Kind;
  name: string;
  side: Side;
  w: number;
  h: number;
  icon?: IconName;
  meta?: string;
  state?: LiveState;
  until?: string;
  /** A boundary event hangs below, where the date would stand. */
  untilAbove?: boolean;
  /** Relative to the node's own corner. */
  label?: Box;
  event?: { position: 'start' | 'catch' | 'throw' | 'boundary' | 'end'; interrupting: boolean };
  gateway?: 'exclusive' | 'parallel' | 'inclusive' | 'eventBased' | 'complex';
  money?: 'expected' | 'real';
  handover?: { from: Party; to: Party };
  /** A flow enters from above, where a hand-over's name would stand. */
  nameBelow?: boolean;
  body?: string;
  markers?: { multiple: boolean; call: boolean; collapsed: boolean };
};

export type FlowView = { id: Id; points: readonly Point[]; label?: string; labelAt?: Point; taken: boolean };
/** From just above a phase's corridor to just above the next one's. */
export type Row = { top: number; bottom: number };
export type PhaseView = { id: Id; number: number; name: string; at: Point };
export type TokenView = { id: Id; node: Id; at: Point; count: number };

/** The drawing as it stands on the screen. */
export type DrawingView = {
  nodes: { id: Id; at: Point; view: NodeView }[];
  flows: FlowView[];
  phases: PhaseView[];
  tokens: TokenView[];
  bounds: Box;
  /** The phases' rows, from the top; none when the layout has none. */
  rows: Row[];
};
