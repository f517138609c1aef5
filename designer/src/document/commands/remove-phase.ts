import type { Lane, Shape } from '@samskab/definition';
import { withPlane, withProcess, withShapes } from '../edit.ts';
import { done, refuse } from '../edited.ts';
import { rowsOf } from '../place/rows.ts';
import type { Sheet } from '../sheet.ts';
import type { Handler } from './handler.ts';

type Row = { lane: Lane; shape: Shape };

/** The heir is as high as both were. */
function inherit(sheet: Sheet, gone: Row, heir: Row): Sheet {
  const nodes = [...heir.lane.nodes, ...gone.lane.nodes];
  const lanes = sheet.process.lanes.map((lane) => (lane.id === heir.lane.id ? { ...lane, nodes } : lane));
  const y = Math.min(heir.shape.y, gone.shape.y);
  return withShapes(withProcess(sheet, { lanes }), {
    [heir.lane.id]: { ...heir.shape, y, h: heir.shape.h + gone.shape.h },
  });
}

export const removePhase: Handler<'removePhase'> = (sheet, { id }) => {
  const rows = rowsOf(sheet);
  const at = rows.findIndex(({ lane }) => lane.id === id);
  const gone = rows[at];
  if (!gone) return refuse('unknownElement');
  const heir = rows[at - 1] ?? rows[at + 1];
  const kept = heir ? inherit(sheet, gone, heir) : sheet;
  const { [id]: _shape, ...shapes } = kept.plane.shapes;
  const lanes = kept.process.lanes.filter((lane) => lane.id !== id);
  return done(withPlane(withProcess(kept, { lanes }), { shapes }), id);
};
