import type { Lane, Shape } from '@samskab/definition';
import type { Point } from '../../canvas/geometry/points.ts';
import { isBoundary, nodeOf, phaseOf } from '../edit.ts';
import { done, refuse } from '../edited.ts';
import { middle, nodeBoxes } from '../place/boxes.ts';
import { moveShapes, withFollowers } from '../place/move-shapes.ts';
import { gapAfter } from '../place/room.ts';
import { rowsOf, settle } from '../place/rows.ts';
import type { Sheet } from '../sheet.ts';
import type { Handler } from './handler.ts';

/** Where the first node of a row begins, and how far down its middle is, in px. */
const margin = 52;
const mainLine = 74;

/** The left edge and the middle of what comes next in a row. */
function nextPlace(sheet: Sheet, { nodes }: Lane, row: Shape): Point {
  const last = nodeBoxes(sheet)
    .filter(({ id }) => nodes.includes(id) && !isBoundary(nodeOf(sheet, id)))
    .toSorted((a, b) => a.x + a.w - b.x - b.w)
    .at(-1);
  return last ? [last.x + last.w + gapAfter(sheet, last.id), middle(last)[1]] : [row.x + margin, row.y + mainLine];
}

export const enterPhase: Handler<'enterPhase'> = (sheet, { id, phase }) => {
  const row = rowsOf(sheet).find(({ lane }) => lane.id === phase);
  const shape = sheet.plane.shapes[id];
  const node = nodeOf(sheet, id);
  if (!row || !shape || !node || isBoundary(node)) return refuse('unknownElement');
  if (phaseOf(sheet, id)?.id === phase) return refuse('unchanged');
  const [x, y] = nextPlace(sheet, row.lane, row.shape);
  const all = withFollowers(sheet, [id]);
  return done(settle(moveShapes(sheet, all, [x - shape.x, y - middle(shape)[1]]), all), id);
};
