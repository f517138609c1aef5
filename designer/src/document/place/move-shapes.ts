import type { Flow, Id, Shape } from '@samskab/definition';
import type { Point } from '../../canvas/geometry/points.ts';
import { boundariesOn, withEdges, withShapes } from '../edit.ts';
import type { Plane, Sheet } from '../sheet.ts';
import { shifted } from './boxes.ts';
import { routeFlows } from './route-flow.ts';

const movedShape = (shape: Shape, by: Point): Shape => ({
  ...shifted(shape, by),
  ...(shape.label && { label: shifted(shape.label, by) }),
});

const inside = ({ process }: Sheet, scope: Id): Id[] =>
  process.nodes.filter(({ parent }) => parent === scope).flatMap(({ id }) => [id, ...inside({ process } as Sheet, id)]);

/** What goes along: boundary events sit on their host, and what stands in a scope stays in it. */
export function withFollowers(sheet: Sheet, ids: Iterable<Id>): Set<Id> {
  const all = [...ids].flatMap((id) => [id, ...inside(sheet, id)]);
  return new Set(all.flatMap((id) => [id, ...boundariesOn(sheet, id).map((each) => each.id)]));
}

const shiftedEdge = ({ points, label }: Plane['edges'][string], by: Point): Plane['edges'][string] => ({
  points: points.map(([x, y]): [number, number] => [x + by[0], y + by[1]]),
  ...(label && { label: shifted(label, by) }),
});

function shiftEdges(sheet: Sheet, flows: readonly Flow[], by: Point): Sheet {
  const edges = flows.flatMap(({ id }) => {
    const edge = sheet.plane.edges[id];
    return edge ? [[id, shiftedEdge(edge, by)] as const] : [];
  });
  return withEdges(sheet, Object.fromEntries(edges));
}

/** Moves nodes (followers included already); flows between them keep their form, flows at their edge are drawn anew. */
export function moveShapes(sheet: Sheet, ids: ReadonlySet<Id>, by: Point): Sheet {
  const shapes = [...ids].flatMap((id) => {
    const shape = sheet.plane.shapes[id];
    return shape ? [[id, movedShape(shape, by)] as const] : [];
  });
  const { flows } = sheet.process;
  const within = flows.filter(({ from, to }) => ids.has(from) && ids.has(to));
  const across = flows.filter(({ from, to }) => ids.has(from) !== ids.has(to));
  const moved = withShapes(sheet, Object.fromEntries(shapes));
  return routeFlows(shiftEdges(moved, within, by), across);
}
