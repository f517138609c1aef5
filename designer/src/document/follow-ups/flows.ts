import { filterKept, withProcess } from '../edit.ts';
import type { Sheet } from '../sheet.ts';

/** A flow goes with either of its ends. */
export function followEnds(sheet: Sheet): Sheet {
  const nodes = new Set(sheet.process.nodes.map(({ id }) => id));
  return withProcess(sheet, {
    flows: filterKept(sheet.process.flows, ({ from, to }) => nodes.has(from) && nodes.has(to)),
  });
}
