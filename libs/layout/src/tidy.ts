import type { Flow, Id, Layout, Model, Shape } from '@samskab/definition';
import { tracksOf, TRACK, wayOf, type Crossing, type Tracks } from './corridors.ts';
import { cornersOf, EDGE, type Corners } from './corners.ts';
import { entry, type RowFlows } from './elk-graph.ts';
import { placeRow, type Line, type PlacedRow } from './place-row.ts';
import { mainWays, rowsOf, scopesOf, type Row, type Scope } from './rows.ts';
import { movedLine, movedShape, rounded } from './shift.ts';

type Plane = Layout['planes'][number];

/**
 * Lays a drawing out anew, by its phases: each is a row read from left to right, and what goes from one row to another
 * leaves right, runs in the corridor above the row it goes to and enters left. No two nodes overlap and no edge crosses
 * a node. Pure and the same for the same drawing; pixels. It takes tenths of a second: in a browser, in a web worker.
 */
export const tidy = async (model: Model): Promise<Layout> => {
  const scopes = model.processes.flatMap(scopesOf);
  return { planes: await Promise.all(scopes.map(plane)) };
};

const plane = async (scope: Scope): Promise<Plane> => {
  const rows = rowsOf(scope).filter(({ nodes }) => nodes.length > 0);
  const rowOf = new Map(rows.flatMap(({ nodes }, row) => nodes.map(({ id }) => [id, row] as const)));
  const main = mainWays(scope);
  const placed = await Promise.all(
    rows.map((row, index) => placeRow(row, { ...flowsOf(scope.flows, rowOf, index), main })),
  );
  const crossings = crossingsOf(scope.flows, rowOf);
  const tracks = tracksOf(crossings, placed);
  const corners = cornersOf(placed, crossings);
  return {
    of: scope.of,
    shapes: Object.fromEntries([...nodeShapes(placed, corners), ...phaseShapes(rows, corners)].map(rounded)),
    edges: Object.fromEntries([
      ...withinRows(scope.flows, rowOf, placed, corners),
      ...betweenRows(crossings, placed, corners, tracks),
    ]),
  };
};

const flowsOf = (flows: readonly Flow[], rowOf: ReadonlyMap<Id, number>, row: number): Omit<RowFlows, 'main'> => {
  const isHere = (id: Id): boolean => rowOf.get(id) === row;
  return {
    within: flows.filter(({ from, to }) => isHere(from) && isHere(to)),
    out: flows.filter(({ from, to }) => isHere(from) && !isHere(to)),
    in: flows.filter(({ from, to }) => !isHere(from) && isHere(to)),
  };
};

const crossingsOf = (flows: readonly Flow[], rowOf: ReadonlyMap<Id, number>): Crossing[] => {
  const crossing = flows.filter(({ from, to }) => rowOf.get(from) !== rowOf.get(to));
  return [...new Set(crossing.map(({ to }) => to))].map((target) => ({
    target,
    row: rowOf.get(target)!,
    flows: crossing.filter(({ to }) => to === target).map((flow) => ({ flow, row: rowOf.get(flow.from)! })),
  }));
};

const nodeShapes = (placed: readonly PlacedRow[], { rows }: Corners): [Id, Shape][] =>
  placed.flatMap(({ shapes }, row) =>
    [...shapes].map(([id, shape]): [Id, Shape] => [id, movedShape(shape, rows[row]!)]),
  );

const phaseShapes = (rows: readonly Row[], { rows: corners, right }: Corners): [Id, Shape][] =>
  rows.flatMap(({ id, name }, row): [Id, Shape][] => {
    const { line, bottom } = corners[row]!;
    if (id === undefined) return [];
    const label = { x: EDGE + 40, y: line - 10, w: 30 + (name?.length ?? 0) * 8, h: 20 };
    return [[id, { x: EDGE, y: line, w: right - EDGE, h: bottom - line, horizontal: true, label }]];
  });

const withinRows = (
  flows: readonly Flow[],
  rowOf: ReadonlyMap<Id, number>,
  placed: readonly PlacedRow[],
  { rows }: Corners,
): [Id, Line][] =>
  flows
    .filter(({ from, to }) => rowOf.get(from) === rowOf.get(to))
    .map(({ id, from }) => {
      const row = rowOf.get(from)!;
      return [id, movedLine(placed[row]!.lines.get(id)!, rows[row]!)];
    });

const betweenRows = (
  crossings: readonly Crossing[],
  placed: readonly PlacedRow[],
  { rows, right }: Corners,
  tracks: Tracks,
): [Id, Line][] =>
  crossings.flatMap(({ target, row, flows }) => {
    const there = rows[row]!;
    const coming = movedLine(placed[row]!.lines.get(entry(target))!, there).points;
    return flows.map(({ flow, row: from }): [Id, Line] => {
      const { points, label } = movedLine(placed[from]!.lines.get(flow.id)!, rows[from]!);
      const way = wayOf({
        exit: points,
        right: right + tracks.right.get(target)! * TRACK,
        corridor: there.line + tracks.above.get(target)! * TRACK,
        left: EDGE + 20 + tracks.left.get(target)! * TRACK,
        entry: coming,
      });
      return [flow.id, { points: way, ...(label && { label }) }];
    });
  });
