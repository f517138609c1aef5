import type { Box, Id, Lane, Layout, Process } from '@samskab/definition';
import { distance, type Point } from './geometry/points.ts';
import type { PhaseView, Row } from './view.ts';

type Plane = Layout['planes'][number];
type Stretch = { from: Point; to: Point };

const boxesOf = (lane: Lane, plane: Plane): Box[] => lane.nodes.flatMap((id) => plane.shapes[id] ?? []);

const levelStretches = (points: readonly Point[]): Stretch[] =>
  points
    .slice(1)
    .map((to, i) => ({ from: points[i] as Point, to }))
    .filter(({ from, to }) => from[1] === to[1]);

/** The wrap edge's run in the corridor above a row: a phase's name sits on it. */
function corridor(lane: Lane, process: Process, plane: Plane, top: number): Stretch | undefined {
  const inLane = new Set<Id>(lane.nodes);
  return process.flows
    .filter((flow) => inLane.has(flow.to) && !inLane.has(flow.from))
    .flatMap((flow) => levelStretches(plane.edges[flow.id]?.points ?? []))
    .filter(({ from, to }) => from[1] < top && distance(from, to) > 200)
    .toSorted((a, b) => distance(b.from, b.to) - distance(a.from, a.to))[0];
}

/** Rows that nothing stands in yet: what is put into them needs to be seen. */
export const emptyRows = ({ lanes }: Process, plane: Plane): Box[] =>
  lanes.flatMap((lane) => (boxesOf(lane, plane).length === 0 ? (plane.shapes[lane.id] ?? []) : []));

/** Where the name of an empty row stands, from its upper left corner: as if its first node stood there. */
const inset: Point = [52, 8];

function place(lane: Lane, process: Process, plane: Plane): Point | undefined {
  const own = plane.shapes[lane.id];
  if (own?.label) return [own.label.x, own.label.y + own.label.h / 2];
  const boxes = boxesOf(lane, plane);
  if (boxes.length === 0) return own && [own.x + inset[0], own.y + inset[1]];
  const left = Math.min(...boxes.map((box) => box.x));
  const top = Math.min(...boxes.map((box) => box.y));
  const run = corridor(lane, process, plane, top);
  return run ? [left, run.from[1]] : [left, top - 48];
}

/** A lane without a role is a phase; its row is headed by its number and name. */
export const phasesOf = (process: Process, plane: Plane): PhaseView[] =>
  process.lanes
    .filter((lane) => lane.role === undefined && lane.name)
    .flatMap((lane, index) => {
      const at = place(lane, process, plane);
      return at ? [{ id: lane.id, number: index + 1, name: lane.name ?? '', at }] : [];
    });

/** Half the height of a phase's name: it stands on the line between two rows. */
const overLine = 13;
/** Just above the line, so that what stands below a row's nodes is still seen. */
const aboveLine = 6;

/** The rows as the layout has them. */
export const rowsOf = (process: Process, plane: Plane): Row[] =>
  process.lanes
    .flatMap((lane) => (lane.role === undefined ? (plane.shapes[lane.id] ?? []) : []))
    .map(({ y, h }) => ({ top: y - overLine, bottom: y + h - aboveLine }))
    .toSorted((a, b) => a.top - b.top);
