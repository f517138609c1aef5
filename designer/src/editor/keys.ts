import type { KeyboardEvent } from 'react';
import type { Point } from '../canvas/geometry/points.ts';
import type { Actions } from './actions.ts';
import { goToPane } from './panes.ts';
import type { Direction } from './traverse.ts';
import type { UiStore } from './ui.ts';

const directions: Record<string, Direction> = {
  ArrowRight: 'next',
  ArrowLeft: 'back',
  ArrowDown: 'down',
  ArrowUp: 'up',
  Home: 'first',
  End: 'last',
};

const step = 16;
const leap = 96;
const nudges: Record<string, Point> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

const nudgeBy = ([x, y]: Point, far: boolean): Point => {
  const by = far ? leap : step;
  return [x * by, y * by];
};

export type View = { fit: () => void; full: () => void };
type Keys = Record<string, (actions: Actions) => void>;

const withControl: Keys = {
  z: (actions) => actions.undo(),
  y: (actions) => actions.redo(),
  a: (actions) => actions.all(),
  c: (actions) => actions.copy(),
  x: (actions) => actions.cut(),
  v: (actions) => actions.paste(),
  d: (actions) => actions.duplicate(),
};

const plain: Keys = {
  '+': (actions) => actions.openMenu(),
  insert: (actions) => actions.openMenu(),
  f: (actions) => actions.walkFlow(),
  c: (actions) => actions.startJoining(),
  r: (actions) => actions.replace(),
  f2: (actions) => actions.rename(),
  enter: (actions) => actions.rename(),
  delete: (actions) => actions.remove(),
  backspace: (actions) => actions.remove(),
  escape: (actions) => actions.stop(),
};

const onScreen = (ui: UiStore, view: View): Record<string, () => void> => ({
  '?': () => ui.set({ help: true }),
  '0': view.fit,
  '1': view.full,
});

function joiningKey(key: string, actions: Actions, ui: UiStore): boolean {
  const direction = directions[key];
  if (direction) actions.aim(direction);
  else if (key === 'Enter') actions.finishJoining();
  else if (key === 'Escape') actions.stop();
  else if (key.length === 1) ui.set({ search: true });
  else return false;
  return true;
}

function controlKey(event: KeyboardEvent, actions: Actions, ui: UiStore): boolean {
  const key = event.key.toLowerCase();
  if (key === 'f') ui.set({ search: true });
  else if (key === 'z' && event.shiftKey) actions.redo();
  else if (withControl[key]) withControl[key](actions);
  else return false;
  return true;
}

function plainKey(event: KeyboardEvent, actions: Actions, ui: UiStore, view: View): boolean {
  const { key } = event;
  const direction = directions[key];
  const nudge = nudges[key];
  const screen = onScreen(ui, view)[key];
  if (event.altKey && nudge) actions.nudge(nudgeBy(nudge, event.shiftKey));
  else if (direction) actions.walk(direction, event.shiftKey);
  else if (screen) screen();
  else if (plain[key.toLowerCase()]) plain[key.toLowerCase()]?.(actions);
  else return false;
  return true;
}

/** What a key does on the canvas; what it does not know is left to the page. */
export function onCanvasKey(event: KeyboardEvent, actions: Actions, ui: UiStore, view: View): void {
  const control = event.ctrlKey || event.metaKey;
  const known = control
    ? controlKey(event, actions, ui)
    : ui.read().joining
      ? joiningKey(event.key, actions, ui)
      : plainKey(event, actions, ui, view);
  if (known) event.preventDefault();
}

const writes = (element: Element): boolean => element.matches('input, textarea, select, [contenteditable="true"]');

/** F6 leads from part to part; undo and redo from anywhere but where text is written: there they are the field's own. */
export function onEditorKey(event: KeyboardEvent, actions: Actions): void {
  if (event.key === 'F6') {
    event.preventDefault();
    return goToPane(event.currentTarget, event.target as Element, event.shiftKey ? -1 : 1);
  }
  const control = event.ctrlKey || event.metaKey;
  if (event.defaultPrevented || !control || writes(event.target as Element)) return;
  const key = event.key.toLowerCase();
  if (key === 'y' || (key === 'z' && event.shiftKey)) actions.redo();
  else if (key === 'z') actions.undo();
  else return;
  event.preventDefault();
}
