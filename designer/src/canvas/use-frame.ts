import { useReactFlow } from '@xyflow/react';
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { fittingHeight, nearView, type View, wholeView, widthZoom } from './fit.ts';
import type { Point } from './geometry/points.ts';
import type { DrawingView } from './view.ts';

const readable = 0.62;
const tallest = 720;
const step = 80;

const arrows: Record<string, Point> = {
  ArrowLeft: [step, 0],
  ArrowRight: [-step, 0],
  ArrowUp: [0, step],
  ArrowDown: [0, -step],
};

/** The whole drawing when its words can be read that way, else what happens now. */
function firstView(drawing: DrawingView, size: { width: number; height: number }): View {
  const { bounds, tokens } = drawing;
  if (wholeView(bounds, size).zoom >= readable) return wholeView(bounds, size);
  const here = tokens[0]?.at ?? [bounds.x, bounds.y];
  return nearView(bounds, size, here, Math.max(readable, widthZoom(bounds, size.width)));
}

/** The frame's own height, and which part of the drawing it shows until a person moves it. */
export function useFrame(drawing: DrawingView) {
  const flow = useReactFlow();
  const frame = useRef<HTMLDivElement>(null);
  const touched = useRef(false);
  const latest = useRef(drawing);
  const [width, setWidth] = useState(0);
  const height = width === 0 ? 320 : Math.max(260, Math.min(tallest, fittingHeight(drawing.bounds, width)));

  useLayoutEffect(() => {
    latest.current = drawing;
  }, [drawing]);

  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (width > 0 && !touched.current) void flow.setViewport(firstView(latest.current, { width, height }));
  }, [flow, width, height]);

  const showWhole = useCallback(() => {
    touched.current = false;
    void flow.setViewport(wholeView(latest.current.bounds, { width, height }), { duration: 200 });
  }, [flow, width, height]);

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

  return { frame, height, showWhole, onKeyDown, onMoveStart };
}
