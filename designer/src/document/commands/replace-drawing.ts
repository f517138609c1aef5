import { done, refuse } from '../edited.ts';
import { mainProcess } from '../sheet.ts';
import type { Handler } from './handler.ts';

/** The process drawn stays the same one when it is still there, else it is the one that runs. */
export const replaceDrawing: Handler<'replaceDrawing'> = (sheet, { model, layout = sheet.layout }) => {
  const process = model.processes.find(({ id }) => id === sheet.process.id) ?? mainProcess(model);
  if (!process) return refuse('unknownElement');
  const plane = layout.planes.find(({ of }) => of === process.id) ?? { of: process.id, shapes: {}, edges: {} };
  return done({ model, layout, process, plane });
};
