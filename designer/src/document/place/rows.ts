import type { Id, Lane, Shape } from '@samskab/definition';
import { mapKept, phaseOf, withEdges, withProcess, withShapes } from '../edit.ts';
import type { Plane, Sheet } from '../sheet.ts';
import { routeFlows } from './route-flow.ts';

/** Room below a row's lowest node, for its words, in px. */
const foot = 44;

/** The rows that have a place, from the top. */
export const rowsOf = ({ process, plane }: Sheet): { lane: Lane; shape: Shape }[] =>
  process.lanes
    .flatMap((lane) => {
      const shape = plane.shapes[lane.id];
      return shape ? [{ lane, shape }] : [];
    })
    .toSorted((a, b) => a.shape.y - b.shape.y);

/** The row at a height; above the first it is the first, below the last the last. */
export function rowAt(sheet: Sheet, y: number): Lane | undefined {
  const rows = rowsOf(sheet);
  return (rows.findLast(({ shape }) => y >= shape.y) ?? rows[0])?.lane;
}

const leave = (lane: Lane, node: Id): Lane => {
  const lanes = lane.lanes && mapKept(lane.lanes, (inner) => leave(inner, node));
  const nodes = lane.nodes.includes(node) ? lane.nodes.filter((id) => id !== node) : lane.nodes;
  return lanes === lane.lanes && nodes === lane.nodes ? lane : { ...lane, nodes, ...(lanes && { lanes }) };
};

/** A node stands in one row. */
export function joinRow(sheet: Sheet, node: Id, row: Id | undefined): Sheet {
  if (phaseOf(sheet, node)?.id === row) return sheet;
  const lanes = mapKept(sheet.process.lanes, (lane) =>
    lane.id === row ? { ...lane, nodes: [...lane.nodes, node] } : leave(lane, node),
  );
  return withProcess(sheet, { lanes });
}

const down = (box: Shape, from: number, by: number): Shape => ({
  ...box,
  ...(box.y >= from && { y: box.y + by }),
  ...(box.label && {
    label: box.label.y >= from - 12 && box.y >= from ? { ...box.label, y: box.label.y + by } : box.label,
  }),
});

const edgeDown = (edge: Plane['edges'][string], from: number, by: number): Plane['edges'][string] => ({
  points: edge.points.map(([x, y]): [number, number] => [x, y >= from ? y + by : y]),
  ...(edge.label && { label: edge.label.y >= from ? { ...edge.label, y: edge.label.y + by } : edge.label }),
});

/** Everything below a level goes down, but for what stays; what crosses it is only stretched. */
export function pushDown(sheet: Sheet, from: number, by: number, staying: readonly Id[] = []): Sheet {
  const { shapes, edges } = sheet.plane;
  const stays = new Set(staying);
  for (const flow of sheet.process.flows) if (stays.has(flow.from) && stays.has(flow.to)) stays.add(flow.id);
  const below = Object.entries(shapes).filter(([id, { y }]) => y >= from && !stays.has(id));
  const lower = Object.entries(edges).filter(
    ([id, { points }]) => !stays.has(id) && points.some((point) => point[1] >= from),
  );
  return withEdges(
    withShapes(sheet, Object.fromEntries(below.map(([id, shape]) => [id, down(shape, from, by)]))),
    Object.fromEntries(lower.map(([id, edge]) => [id, edgeDown(edge, from, by)])),
  );
}

/** How far down a row must reach for what stands in it. */
export const lowestIn = ({ plane }: Sheet, lane: Lane): number =>
  Math.max(-Infinity, ...lane.nodes.flatMap((id) => bottomOf(plane, id))) + foot;

const bottomOf = (plane: Plane, id: Id): number[] => {
  const shape = plane.shapes[id];
  return shape ? [shape.y + shape.h] : [];
};

/** A row is made this much higher, and what is below goes down. */
export function growRow(sheet: Sheet, { id, nodes }: Lane, by: number): Sheet {
  const shape = sheet.plane.shapes[id];
  if (!shape || by === 0) return sheet;
  return withShapes(pushDown(sheet, shape.y + shape.h, by, nodes), { [id]: { ...shape, h: shape.h + by } });
}

const fitRow = (sheet: Sheet, lane: Lane): Sheet => {
  const shape = sheet.plane.shapes[lane.id];
  if (!shape) return sheet;
  return growRow(sheet, lane, Math.max(0, lowestIn(sheet, lane) - shape.y - shape.h));
};

/** Rows grow with what stands in them; they do not shrink by themselves. */
export const fitRows = (sheet: Sheet): Sheet => rowsOf(sheet).reduce((at, { lane }) => fitRow(at, lane), sheet);

/** Rows are as wide as the widest needs. */
export function widenRows(sheet: Sheet): Sheet {
  const rows = rowsOf(sheet);
  const right = Math.max(0, ...sheet.process.nodes.flatMap(({ id }) => rightOf(sheet, id)));
  const narrow = rows.filter(({ shape }) => shape.x + shape.w < right);
  if (narrow.length === 0) return sheet;
  return withShapes(
    sheet,
    Object.fromEntries(narrow.map(({ lane, shape }) => [lane.id, { ...shape, w: right - shape.x }])),
  );
}

const rightOf = ({ plane }: Sheet, id: Id): number[] => {
  const shape = plane.shapes[id];
  return shape ? [shape.x + shape.w + 40] : [];
};

/** Every node in the row it stands in by its height; flows from row to row run between them. */
export const settle = (sheet: Sheet, ids: Iterable<Id>): Sheet => {
  let at = sheet;
  const entered = new Set<Id>();
  for (const id of ids) {
    const shape = at.plane.shapes[id];
    const row = shape && rowAt(at, shape.y + shape.h / 2);
    if (!row || phaseOf(at, id)?.id === row.id) continue;
    at = joinRow(at, id, row.id);
    entered.add(id);
  }
  const across = at.process.flows.filter(({ from, to }) => entered.has(from) !== entered.has(to));
  return routeFlows(fitRows(widenRows(at)), across);
};
