import type { Box, Shape } from '@samskab/definition';
import type { Point } from '../../canvas/geometry/points.ts';
import { changeNode, flowsFrom, isActivity, isBoundary, nodeOf, phaseOf, withShapes } from '../edit.ts';
import { done, refuse } from '../edited.ts';
import { moveShapes } from '../place/move-shapes.ts';
import { routeFlows } from '../place/route-flow.ts';
import { joinRow } from '../place/rows.ts';
import type { Handler } from './handler.ts';

const between = (low: number, value: number, high: number): number => Math.max(low, Math.min(value, high));

/** The nearest point on the edge of a box. */
export function onEdge({ x, y, w, h }: Box, [px, py]: Point): Point {
  const [cx, cy] = [between(x, px, x + w), between(y, py, y + h)];
  const edges: [number, Point][] = [
    [Math.abs(py - y - h), [cx, y + h]],
    [Math.abs(py - y), [cx, y]],
    [Math.abs(px - x), [x, cy]],
    [Math.abs(px - x - w), [x + w, cy]],
  ];
  return edges.toSorted((a, b) => a[0] - b[0])[0]?.[1] ?? [cx, cy];
}

export const moveBoundary: Handler<'moveBoundary'> = (sheet, { id, host, at }) => {
  const node = nodeOf(sheet, id);
  const target = nodeOf(sheet, host);
  const box = sheet.plane.shapes[host];
  if (!isBoundary(node) || !isActivity(target) || !box) return refuse('noHost');
  if (target.parent !== node.parent) return refuse('acrossScopes');
  const shape: Shape = sheet.plane.shapes[id] ?? { x: box.x, y: box.y, w: 28, h: 28 };
  const [x, y] = onEdge(box, at);
  const by: Point = [x - shape.w / 2 - shape.x, y - shape.h / 2 - shape.y];
  if (by[0] === 0 && by[1] === 0 && node.attachedTo === host) return refuse('unchanged');
  const shown = withShapes(sheet, { [id]: shape });
  const attached = changeNode(shown, id, (each) => ({ ...each, attachedTo: host }) as typeof each);
  const moved = joinRow(moveShapes(attached, new Set([id]), by), id, phaseOf(sheet, host)?.id);
  return done(routeFlows(moved, flowsFrom(moved, id)), id);
};
