import type { Id } from '@samskab/definition';
import type { Point } from '../canvas/geometry/points.ts';
import type { NodeKind } from '../document/index.ts';

/** What a menu of kinds is for. `at`: where it opens, in px of the drawing. */
export type Menu =
  | { for: 'flow'; flow: Id; at: Point }
  | { for: 'node'; node: Id; at: Point }
  | { for: 'branch'; node: Id; drop: Point; at: Point }
  | { for: 'replace'; node: Id; at: Point };

/** What a press on the paper does. */
export type Tool = { is: 'select' } | { is: 'pan' } | { is: 'place'; kind: NodeKind };

/** What is going on on the screen, and is gone when the page is. Never in the document. */
export type Ui = {
  tool: Tool;
  menu?: Menu;
  /** A node whose name is being written on the canvas. */
  naming?: Id;
  /** A flow is being drawn by keys: from here, to there. */
  joining?: { from: Id; to?: Id; /** One that is there already, whose end moves. */ flow?: Id };
  context?: { at: { x: number; y: number } };
  /** The flow the pointer is over. */
  over?: Id;
  search: boolean;
  help: boolean;
  said: string;
};

export type UiStore = {
  read: () => Ui;
  set: (change: Partial<Ui>) => void;
  subscribe: (listener: () => void) => () => void;
};

/** A finger pans, a pointer chooses. */
const firstTool = (): Tool => ({ is: matchMedia('(pointer: coarse)').matches ? 'pan' : 'select' });

export function createUi(): UiStore {
  let ui: Ui = { tool: firstTool(), search: false, help: false, said: '' };
  const listeners = new Set<() => void>();
  return {
    read: () => ui,
    set: (change) => {
      ui = { ...ui, ...change };
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
