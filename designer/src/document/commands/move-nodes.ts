import { isBoundary, nodeOf } from '../edit.ts';
import { done, refuse } from '../edited.ts';
import { moveShapes, withFollowers } from '../place/move-shapes.ts';
import { settle } from '../place/rows.ts';
import type { Handler } from './handler.ts';

/** A boundary event whose host stays, stays. */
export const moveNodes: Handler<'moveNodes'> = (sheet, { ids, by }) => {
  if (by[0] === 0 && by[1] === 0) return refuse('unchanged');
  const movable = ids.filter((id) => sheet.plane.shapes[id] && nodeOf(sheet, id) && !isBoundary(nodeOf(sheet, id)));
  if (movable.length === 0) return refuse('unknownElement');
  const all = withFollowers(sheet, movable);
  return done(settle(moveShapes(sheet, all, by), all), ...movable);
};
