import { TRACK, type Crossing } from './corridors.ts';
import type { PlacedRow } from './place-row.ts';

/** The plane's left edge, px; rows begin right of the lines that enter them. */
export const EDGE = 16;
/** The first line between rows. */
const TOP = 28;
/** From a line to the row below it, and from a row to the next line. */
const UNDER_LINE = 36;
const OVER_LINE = 32;
/** From the widest row to the lines in the right margin. */
const MARGIN = 24;

/** Where each row begins: `line` above it, `x` and `y` of its own corner. */
export type Corners = { rows: { line: number; x: number; y: number; bottom: number }[]; right: number };

export const cornersOf = (placed: readonly PlacedRow[], crossings: readonly Crossing[]): Corners => {
  const entering = placed.map((_, row) => crossings.filter((one) => one.row === row).length);
  const x = EDGE + 40 + Math.max(0, ...entering) * TRACK;
  const rows: Corners['rows'] = [];
  for (const [row, { h }] of placed.entries()) {
    const line = rows.at(-1)?.bottom ?? TOP;
    const y = line + Math.max(0, entering[row]! - 1) * TRACK + UNDER_LINE;
    rows.push({ line, x, y, bottom: y + h + OVER_LINE });
  }
  return { rows, right: x + Math.max(0, ...placed.map(({ w }) => w)) + MARGIN };
};
