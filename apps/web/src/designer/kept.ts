import { readDrawing, type Stored } from './read-drawing.ts';

const place = (key: string): string => `samskab.draft.${key}`;

/** Changes the server has not got yet, kept on this computer until it has. */
export const kept = {
  put: (stored: Stored): void => {
    try {
      localStorage.setItem(place(stored.key), JSON.stringify(stored));
    } catch {
      // The store is full or closed: the page still holds the drawing, and says that it is not saved.
    }
  },
  drop: (key: string): void => localStorage.removeItem(place(key)),
  get: (key: string): Stored | undefined => {
    try {
      const { revision, model, layout } = JSON.parse(localStorage.getItem(place(key)) ?? '{}') as Partial<Stored>;
      const drawing = readDrawing(model, layout);
      return drawing && typeof revision === 'number' ? { key, revision, ...drawing } : undefined;
    } catch {
      return undefined;
    }
  },
};
