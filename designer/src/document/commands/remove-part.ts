import { done, refuse } from '../edited.ts';
import type { Handler } from './handler.ts';
import { findPart, withParts } from './parts.ts';

/** What pointed at it and can do without lets go; where something cannot, the command is refused (`inUse`). */
export const removePart: Handler<'removePart'> = (sheet, { id }) => {
  const found = findPart(sheet, id);
  if (!found) return refuse('unknownElement');
  return done(withParts(sheet, found.list, found.parts.toSpliced(found.at, 1)), id);
};
