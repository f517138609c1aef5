import type { Box } from '@samskab/definition';
import { type ReactFlowInstance, useReactFlow } from '@xyflow/react';
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { frameFor, nearView, rowsAround, type View, wholeView, widthZoom } from './fit.ts';
import type { Point } from './geometry/points.ts';
import type { DrawingView } from './view.ts';

/** Below this zoom words are left out. On a phone the drawing is read a part at a time, nearer. */
const readable = 0.62;
const readablePhone = 0.72;
const step = 80;
/** A frame that shows a part of the drawing is at most this high, unless it is told otherwise. */
const usual = 430;
const shortest = 240;

const arrows: Record<string, Point> = {
  ArrowLeft: [step, 0],
  ArrowRight: [-step, 0],
  ArrowUp: [0, step],
  ArrowDown: [0, -step],
};

/** `bottom`: where the last row shown ends; the next one's name is not to be seen half. */
type Part = { height: number; view: View; whole: boolean; bottom: number };

const readableZoom = (bounds: Box, width: number): number =>
  Math.max(width < 576 ? readablePhone : readable, widthZoom(bounds, width));

/** The whole drawing when its words can be read that way, else the rows around what happens now. */
function partOf({ bounds, rows, tokens }: DrawingView, width: number, expanded: boolean, tallest: number): Part {
  const zoom = readableZoom(bounds, width);
  const whole = frameFor(bounds.h, zoom);
  const here: Point = tokens[0]?.at ?? [bounds.x, bounds.y];
  if (expanded || whole <= tallest) {
    const height = Math.max(shortest, whole);
    return { height, view: nearView(bounds, { width, height }, here, zoom), whole: true, bottom: Infinity };
  }
  const row = rowsAround(rows, here[1], tallest / zoom);
  if (!row)
    return {
      height: tallest,
      view: nearView(bounds, { width, height: tallest }, here, zoom),
      whole: false,
      bottom: Infinity,
    };
  const height = Math.max(shortest, Math.round((row.bottom - row.top) * zoom));
  const { x } = nearView(bounds, { width, height }, here, zoom);
  return { height, view: { zoom, x, y: -row.top * zoom }, whole: false, bottom: row.bottom };
}

function useWidth(frame: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}

/** The arrow keys move the drawing, + and − zoom. */
function useKeys(flow: ReactFlowInstance, touch: () => void) {
  return useCallback(
    (event: KeyboardEvent) => {
      const by = arrows[event.key];
      if (event.key === '+') void flow.zoomIn({ duration: 120 });
      else if (event.key === '-') void flow.zoomOut({ duration: 120 });
      else if (by) {
        const { x, y, zoom } = flow.getViewport();
        void flow.setViewport({ x: x + by[0], y: y + by[1], zoom });
      } else return;
      touch();
      event.preventDefault();
    },
    [flow, touch],
  );
}

/** The frame's own height, and which part of the drawing it shows until a person moves it. */
export function useFrame(drawing: DrawingView, tallest = usual) {
  const flow = useReactFlow();
  const frame = useRef<HTMLDivElement>(null);
  const [touched, setTouched] = useState(false);
  const [expanded, setExpanded] = useState(false);
  const width = useWidth(frame);
  const { height, view, whole, bottom } = partOf(drawing, width, expanded, tallest);
  const { bounds } = drawing;

  // Again when the tokens have moved: the row that happens now comes into view.
  useEffect(() => {
    if (width > 0 && !touched) void flow.setViewport(view);
    // oxlint-disable-next-line react/exhaustive-deps -- by its figures: the object is new every time
  }, [flow, touched, width, height, view.x, view.y, view.zoom]);

  const touch = useCallback(() => setTouched(true), []);
  const fit = useCallback(() => {
    setTouched(true);
    void flow.setViewport(wholeView(bounds, { width, height }), { duration: 200 });
  }, [flow, bounds, width, height]);
  const toggle = useCallback(() => {
    setTouched(false);
    setExpanded((before) => !before);
  }, []);
  const onKeyDown = useKeys(flow, touch);
  /** React Flow gives no event when the program moves the view: then nobody has touched it. */
  const onMoveStart = useCallback((event: unknown) => void (event && touch()), [touch]);

  const phases = touched ? drawing.phases : drawing.phases.filter(({ at }) => at[1] < bottom);
  const isPart = width > 0 && (expanded || !whole);
  return { frame, height, phases, expanded, isPart, fit, toggle, touch, onKeyDown, onMoveStart };
}
