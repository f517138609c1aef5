import type { Flow, Id } from '@samskab/definition';
import { entry } from './elk-graph.ts';
import type { PlacedRow, Point } from './place-row.ts';

/** Between two lines that run beside each other, px. */
export const TRACK = 12;

/** What goes from one row to another: all that goes to one target shares its way from the right margin on. */
export type Crossing = { target: Id; row: number; flows: { flow: Flow; row: number }[] };

/** From the right margin down or up to the corridor, along it, and in at the left: one track each. */
export type Tracks = { right: ReadonlyMap<Id, number>; above: ReadonlyMap<Id, number>; left: ReadonlyMap<Id, number> };

/**
 * In a row, what enters lowest runs highest in the corridor and farthest out at the left: then none of them cross. At
 * the right margin those that never pass the same place share a track.
 */
export const tracksOf = (crossings: readonly Crossing[], rows: readonly PlacedRow[]): Tracks => {
  const above = new Map<Id, number>();
  const left = new Map<Id, number>();
  for (const row of rows.keys()) {
    const own = crossings.filter((one) => one.row === row);
    const entered = own.toSorted((a, b) => entryOf(rows, b) - entryOf(rows, a));
    for (const [index, { target }] of entered.entries()) {
      above.set(target, index);
      left.set(target, index);
    }
  }
  return { right: rightTracks(crossings), above, left };
};

const entryOf = (rows: readonly PlacedRow[], { target, row }: Crossing): number =>
  rows[row]!.lines.get(entry(target))!.points[0]![1];

/** Short ones inside, long ones outside; two share a track when the rows they pass are not the same. */
const rightTracks = (crossings: readonly Crossing[]): Map<Id, number> => {
  const taken: [number, number][][] = [];
  const tracks = new Map<Id, number>();
  for (const crossing of crossings.toSorted((a, b) => length(a) - length(b))) {
    const [top, bottom] = span(crossing);
    const free = taken.findIndex((spans) => spans.every(([from, to]) => to < top || from > bottom));
    const track = free < 0 ? taken.length : free;
    (taken[track] ??= []).push([top, bottom]);
    tracks.set(crossing.target, track);
  }
  return tracks;
};

/** The corridor above row r is at r − ½. */
const span = ({ row, flows }: Crossing): [number, number] => {
  const rows = [row - 0.5, ...flows.map((one) => one.row)];
  return [Math.min(...rows), Math.max(...rows)];
};
const length = (crossing: Crossing): number => span(crossing)[1] - span(crossing)[0];

/** Where the parts of the way stand on the plane, px. */
export type Ways = { right: number; corridor: number; left: number; entry: Point[]; exit: Point[] };

/** The whole way of one flow: out, along the margin, through the corridor, and in. */
export const wayOf = ({ right, corridor, left, entry: coming, exit: going }: Ways): Point[] => {
  const leaves = going.at(-1)![1];
  const enters = coming[0]![1];
  return [...going, [right, leaves], [right, corridor], [left, corridor], [left, enters], ...coming];
};
