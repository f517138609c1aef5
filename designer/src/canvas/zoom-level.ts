/** What can be read at a zoom (look.md): everything, names only, or icons and colour only. */
export type ZoomLevel = 'near' | 'middle' | 'far';

export function zoomLevel(zoom: number): ZoomLevel {
  if (zoom < 0.5) return 'far';
  return zoom < 0.85 ? 'middle' : 'near';
}

/** How much letters and signs grow against the zoom, so that they keep their size on the screen down to one half. */
export const counterScale = (zoom: number): number => (zoom >= 0.85 ? 1 : Math.min(1 / zoom, 2));
