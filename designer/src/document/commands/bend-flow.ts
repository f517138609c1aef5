import { simplify } from '../../canvas/geometry/points.ts';
import { flowOf, withEdges } from '../edit.ts';
import { done, refuse } from '../edited.ts';
import type { Handler } from './handler.ts';

export const bendFlow: Handler<'bendFlow'> = (sheet, { flow, points }) => {
  const line = simplify(points).map(([x, y]): [number, number] => [x, y]);
  if (!flowOf(sheet, flow) || line.length < 2) return refuse('unknownElement');
  return done(withEdges(sheet, { [flow]: { points: line } }), flow);
};
