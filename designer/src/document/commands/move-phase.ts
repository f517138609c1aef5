import type { Lane, Shape } from '@samskab/definition';
import { flowsFrom, withProcess, withShapes } from '../edit.ts';
import { done, refuse } from '../edited.ts';
import { shifted } from '../place/boxes.ts';
import { moveShapes, withFollowers } from '../place/move-shapes.ts';
import { routeFlows } from '../place/route-flow.ts';
import { rowsOf } from '../place/rows.ts';
import type { Sheet } from '../sheet.ts';
import type { Handler } from './handler.ts';

const moveRow = (sheet: Sheet, lane: Lane, y: number): Sheet => {
  const shape = sheet.plane.shapes[lane.id] as Shape;
  if (shape.y === y) return sheet;
  const by = [0, y - shape.y] as const;
  const label = shape.label && { label: shifted(shape.label, by) };
  return withShapes(moveShapes(sheet, withFollowers(sheet, lane.nodes), by), { [lane.id]: { ...shape, y, ...label } });
};

/** Rows one under the other, in the order given, from the top of the uppermost. */
function stack(sheet: Sheet, lanes: readonly Lane[], top: number): Sheet {
  let y = top;
  return lanes.reduce((at, lane) => {
    const moved = moveRow(at, lane, y);
    y += moved.plane.shapes[lane.id]?.h ?? 0;
    return moved;
  }, sheet);
}

export const movePhase: Handler<'movePhase'> = (sheet, { id, to }) => {
  const rows = rowsOf(sheet);
  const from = rows.findIndex(({ lane }) => lane.id === id);
  const row = rows[from];
  if (!row) return refuse('unknownElement');
  if (from === to || to < 0 || to >= rows.length) return refuse('unchanged');
  const order = rows
    .toSpliced(from, 1)
    .toSpliced(to, 0, row)
    .map(({ lane }) => lane);
  const others = sheet.process.lanes.filter((lane) => !order.includes(lane));
  const stacked = stack(sheet, order, rows[0]?.shape.y ?? 0);
  const rerouted = routeFlows(
    stacked,
    order.flatMap((lane) => crossing(stacked, lane)),
  );
  return done(withProcess(rerouted, { lanes: [...order, ...others] }), id);
};

/** Flows that leave a row: their corridors have moved. */
const crossing = (sheet: Sheet, lane: Lane) =>
  lane.nodes.flatMap((node) => flowsFrom(sheet, node)).filter(({ to }) => !lane.nodes.includes(to));
