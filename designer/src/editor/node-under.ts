import type { Id } from '@samskab/definition';

/** The node at a place on the screen, in px of the window. */
export const nodeUnder = (x: number, y: number): Id | undefined =>
  globalThis.document
    .elementsFromPoint(x, y)
    .map((element) => element.closest('.react-flow__node')?.getAttribute('data-id') ?? undefined)
    .find((id) => id !== undefined);
