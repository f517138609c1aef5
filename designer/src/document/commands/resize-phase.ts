import type { Lane } from '@samskab/definition';
import { done, refuse } from '../edited.ts';
import { fitRows, growRow, lowestIn } from '../place/rows.ts';
import type { Handler } from './handler.ts';

const lowest = 96;

/** Not lower than what stands in the row. */
export const resizePhase: Handler<'resizePhase'> = (sheet, { id, height }) => {
  const lane = sheet.process.lanes.find((each) => each.id === id);
  const shape = sheet.plane.shapes[id];
  if (!lane || !shape) return refuse('unknownElement');
  const next = Math.max(height, lowest, lowestIn(sheet, lane as Lane) - shape.y);
  return next === shape.h ? refuse('unchanged') : done(fitRows(growRow(sheet, lane, next - shape.h)), id);
};
