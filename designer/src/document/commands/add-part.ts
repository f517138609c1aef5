import { done } from '../edited.ts';
import type { Handler } from './handler.ts';
import { partsOf, withParts } from './parts.ts';

/** The caller gives the id (`document.newId()`), since what refers to the part may be set in the same unit. */
export const addPart: Handler<'addPart'> = (sheet, { list, value, at }) => {
  const parts = partsOf(sheet, list);
  return done(withParts(sheet, list, parts.toSpliced(at ?? parts.length, 0, value)), value.id);
};
