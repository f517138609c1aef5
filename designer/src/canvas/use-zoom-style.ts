import { useStore } from '@xyflow/react';
import { type RefObject, useLayoutEffect } from 'react';
import { counterScale, zoomLevel } from './zoom-level.ts';

/** Tells the style sheet how near we are. */
export function useZoomStyle(root: RefObject<HTMLElement | null>): void {
  const zoom = useStore((state) => state.transform[2]);
  useLayoutEffect(() => {
    root.current?.setAttribute('data-zoom', zoomLevel(zoom));
    root.current?.style.setProperty('--k', counterScale(zoom).toFixed(3));
  }, [root, zoom]);
}
