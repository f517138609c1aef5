import { useReactFlow } from '@xyflow/react';
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { fittingHeight, nearView, type Size, type View, wholeView, widthZoom } from './fit.ts';
import type { Point } from './geometry/points.ts';
import type { DrawingView } from './view.ts';

const readable = 0.62;
const step = 80;
/** A frame that shows a part is this high; one only a little too low for the whole grows to it. */
const compact = 460;
const shortest = 240;

const arrows: Record<string, Point> = {
  ArrowLeft: [step, 0],
  ArrowRight: [-step, 0],
  ArrowUp: [0, step],
  ArrowDown: [0, -step],
};

/** The whole drawing when its words can be read that way, else what happens now. */
function firstView({ bounds, tokens }: DrawingView, size: Size): View {
  const whole = wholeView(bounds, size);
  if (whole.zoom >= readable) return whole;
  const here = tokens[0]?.at ?? [bounds.x, bounds.y];
  return nearView(bounds, size, here, Math.max(readable, widthZoom(bounds, size.width)));
}

function frameHeight(drawing: DrawingView, width: number, expanded: boolean): number {
  const whole = Math.max(shortest, fittingHeight(drawing.bounds, width));
  if (width === 0) return compact;
  const readableWhole = widthZoom(drawing.bounds, width) >= readable;
  return expanded || (readableWhole && whole < compact * 1.2) ? whole : compact;
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

/** The frame's own height, and which part of the drawing it shows until a person moves it. */
export function useFrame(drawing: DrawingView) {
  const flow = useReactFlow();
  const frame = useRef<HTMLDivElement>(null);
  const touched = useRef(false);
  const latest = useRef(drawing);
  const [expanded, setExpanded] = useState(false);
  const width = useWidth(frame);
  const height = frameHeight(drawing, width, expanded);
  const here = drawing.tokens.map(({ node }) => node).join();

  useLayoutEffect(() => {
    latest.current = drawing;
  }, [drawing]);

  // Again when the tokens have moved: the row that happens now comes into view.
  useEffect(() => {
    if (width > 0 && !touched.current) void flow.setViewport(firstView(latest.current, { width, height }));
  }, [flow, width, height, here]);

  const fit = useCallback(() => {
    touched.current = false;
    void flow.setViewport(wholeView(latest.current.bounds, { width, height }), { duration: 200 });
  }, [flow, width, height]);

  const toggle = useCallback(() => {
    touched.current = false;
    setExpanded((before) => !before);
  }, []);

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const by = arrows[event.key];
      if (event.key === '+') void flow.zoomIn({ duration: 120 });
      else if (event.key === '-') void flow.zoomOut({ duration: 120 });
      else if (by) {
        const { x, y, zoom } = flow.getViewport();
        void flow.setViewport({ x: x + by[0], y: y + by[1], zoom });
      } else return;
      touched.current = true;
      event.preventDefault();
    },
    [flow],
  );

  /** React Flow gives no event when the program moves the view: then nobody has touched it. */
  const onMoveStart = useCallback((event: unknown) => {
    if (event) touched.current = true;
  }, []);

  const isPart = width > 0 && (expanded || height < fittingHeight(drawing.bounds, width));
  return { frame, height, expanded, isPart, fit, toggle, onKeyDown, onMoveStart };
}
