import { done, refuse } from '../edited.ts';
import type { Handler } from './handler.ts';
import { findPart, withParts } from './parts.ts';

export const movePart: Handler<'movePart'> = (sheet, { id, to }) => {
  const found = findPart(sheet, id);
  const part = found?.parts[found.at];
  if (!found || !part) return refuse('unknownElement');
  if (found.at === to) return refuse('unchanged');
  return done(withParts(sheet, found.list, found.parts.toSpliced(found.at, 1).toSpliced(to, 0, part)), id);
};
