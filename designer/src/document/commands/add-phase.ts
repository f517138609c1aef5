import type { Lane, Shape } from '@samskab/definition';
import { withProcess, withShapes } from '../edit.ts';
import { done } from '../edited.ts';
import { nodeBoxes } from '../place/boxes.ts';
import { pushDown, rowsOf } from '../place/rows.ts';
import type { Sheet } from '../sheet.ts';
import type { Handler } from './handler.ts';

const height = 200;
const width = 1200;
const head = 56;
const margin = 52;

/** The first row holds everything that was drawn without one. */
function around(sheet: Sheet): Shape {
  const boxes = nodeBoxes(sheet);
  if (boxes.length === 0) return { x: 16, y: 28, w: width, h: height, horizontal: true };
  const [x, y] = [Math.min(...boxes.map((box) => box.x)) - margin, Math.min(...boxes.map((box) => box.y)) - head];
  const right = Math.max(...boxes.map((box) => box.x + box.w)) + 40;
  const bottom = Math.max(...boxes.map((box) => box.y + box.h)) + head;
  return { x, y, w: Math.max(width, right - x), h: Math.max(height, bottom - y), horizontal: true };
}

function first(sheet: Sheet, lane: Lane): Sheet {
  const nodes = sheet.process.nodes.map(({ id }) => id);
  return withShapes(withProcess(sheet, { lanes: [...sheet.process.lanes, { ...lane, nodes }] }), {
    [lane.id]: around(sheet),
  });
}

export const addPhase: Handler<'addPhase'> = (sheet, { name, after }, make) => {
  const lane: Lane = { id: make.id(), name, nodes: [] };
  const rows = rowsOf(sheet);
  const above = rows.find((row) => row.lane.id === after) ?? rows.at(-1);
  if (!above) return done(first(sheet, lane), lane.id);
  const { x, y, w, h } = above.shape;
  const { lanes } = sheet.process;
  const at = lanes.findIndex(({ id }) => id === above.lane.id);
  const pushed = pushDown(sheet, y + h, height);
  const placed = withShapes(pushed, { [lane.id]: { x, y: y + h, w, h: height, horizontal: true } });
  return done(withProcess(placed, { lanes: lanes.toSpliced(at + 1, 0, lane) }), lane.id);
};
