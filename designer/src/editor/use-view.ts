import type { Box, Id } from '@samskab/definition';
import { useReactFlow, useStore, useStoreApi } from '@xyflow/react';
import { useCallback, useEffect, useRef } from 'react';
import { calm } from '../canvas/calm.ts';
import { wholeView } from '../canvas/fit.ts';
import { isBehindOverview, isInSight } from './in-sight.ts';
import type { Scene } from './scene.ts';

const margin = 48;
/** Everything on a card can be read from here on (zoom-level.ts). */
const readable = 0.85;

/** The plus stands to the right of what is chosen. */
const plusRoom = 40;

/** How long a move of the view takes. */
const ms = (usual: number): number => (calm() ? 0 : usual);

/** Words beside the outermost nodes need room too. */
const withWords = ({ x, y, w, h }: Box): Box => ({ x: x - 48, y: y - 40, w: w + 96, h: h + 80 });

/** Where one begins: at the upper left corner, near enough to read. */
function firstView(bounds: Box, width: number, height: number) {
  const zoom = Math.max(readable, wholeView(withWords(bounds), { width, height }).zoom);
  return { x: margin - bounds.x * zoom, y: margin - bounds.y * zoom, zoom };
}

/** Fits, and keeps what is chosen by keys within sight. */
export function useView(scene: Scene, chosen: ReadonlySet<Id>) {
  const flow = useReactFlow();
  const store = useStoreApi();
  const begun = useRef(false);
  const fit = useCallback(() => {
    const { width, height } = store.getState();
    void flow.setViewport(wholeView(withWords(scene.bounds), { width, height }), { duration: ms(200) });
  }, [flow, store, scene.bounds]);
  const full = useCallback(() => void flow.zoomTo(1, { duration: ms(120) }), [flow]);

  // Asked by a hook and not by a subscription: the paper listens to its own view one effect after it has one.
  const ready = useStore(({ width, panZoom }) => width > 0 && panZoom !== null);
  useEffect(() => {
    if (!ready || begun.current) return;
    begun.current = true;
    const { width, height } = store.getState();
    void flow.setViewport(firstView(scene.bounds, width, height));
  }, [flow, store, ready, scene.bounds]);

  const [only] = chosen.size === 1 ? chosen : [];
  const node = scene.nodes.find(({ id }) => id === only);
  const at = node ? `${node.at.join()}` : '';
  useEffect(() => {
    if (!node) return;
    const sight = store.getState();
    const { width, transform } = sight;
    const zoom = transform[2];
    const box = { x: node.at[0], y: node.at[1], w: node.view.w + plusRoom, h: node.view.h };
    const free = isInSight(scene.bounds, sight) || !isBehindOverview(box, sight);
    if (!(isInSight(box, sight) && free) && width > 0)
      void flow.setCenter(node.at[0] + node.view.w / 2, node.at[1] + node.view.h / 2, { zoom, duration: ms(200) });
    // oxlint-disable-next-line react/exhaustive-deps -- by its figures: only a new choice or place moves the view
  }, [flow, store, only, at]);

  return { fit, full };
}
