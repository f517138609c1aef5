import type { Time } from '@samskab/definition';
import { createContext, useContext } from 'react';

/** What the canvas says: given by the app, so that every word stands in its one catalogue. */
export type DrawingTexts = {
  drawing: string;
  legend: { done: string; here: string; waiting: string; notReached: string; who: string };
  sides: { citizens: string; municipality: string; council: string; other: string; money: string };
  zoomIn: string;
  zoomOut: string;
  fit: string;
  /** The whole drawing, or only the rows around what happens now. */
  whole: string;
  part: string;
  gives: string;
  takes: string;
  /** A deadline in two or three words: "14 dage"; undefined when it cannot be said so shortly. */
  time: (time: Time) => string | undefined;
  /** What moves of a money line when no figure says it. */
  amounts: { all: string; rest: string };
};

const Texts = createContext<DrawingTexts | undefined>(undefined);

export const TextsProvider = Texts.Provider;

export function useTexts(): DrawingTexts {
  const texts = useContext(Texts);
  if (!texts) throw new Error('The drawing needs its texts');
  return texts;
}
