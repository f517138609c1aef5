import type { Box, Flow, Id } from '@samskab/definition';
import type { Point } from '../../canvas/geometry/points.ts';
import { isBoundary, nodeOf, phaseOf, withEdges } from '../edit.ts';
import type { Sheet } from '../sheet.ts';
import { grown, labelBoxes, nodeBoxes, sideAt, type Side } from './boxes.ts';
import { route, type Ground } from './route.ts';

type Costs = Record<Side, number>;

/** From the end of one row to the beginning of another: out to the right, in from the left (look.md). */
const wraps = (sheet: Sheet, flow: Flow, from: Box, to: Box): boolean =>
  phaseOf(sheet, flow.from)?.id !== phaseOf(sheet, flow.to)?.id && to.x < from.x;

function leavingCosts(sheet: Sheet, flow: Flow, from: Box, to: Box): Costs {
  if (isBoundary(nodeOf(sheet, flow.from))) return { bottom: 0, right: 160, left: 160, top: 600 };
  if (wraps(sheet, flow, from, to)) return { right: 0, bottom: 500, top: 500, left: 600 };
  return { right: 0, bottom: 60, top: 110, left: 300 };
}

const enteringCosts = (sheet: Sheet, flow: Flow, from: Box, to: Box): Costs =>
  wraps(sheet, flow, from, to)
    ? { left: 0, top: 500, bottom: 500, right: 600 }
    : { left: 0, top: 60, bottom: 60, right: 260 };

const taken = 140;

/** Sides where other flows meet the node the other way round: an end and a beginning at one place cannot be told apart. */
function usedSides(sheet: Sheet, node: Id, box: Box, but: Id): { out: Side[]; into: Side[] } {
  const flows = sheet.process.flows.filter(({ id }) => id !== but);
  const at = (flow: Flow, end: 0 | -1): Side[] => {
    const point = sheet.plane.edges[flow.id]?.points.at(end);
    const side = point && sideAt(box, point);
    return side ? [side] : [];
  };
  return {
    out: flows.filter(({ from }) => from === node).flatMap((flow) => at(flow, 0)),
    into: flows.filter(({ to }) => to === node).flatMap((flow) => at(flow, -1)),
  };
}

const dearer = (costs: Costs, ...sides: Side[]): Costs =>
  sides.reduce((sum, side) => ({ ...sum, [side]: sum[side] + taken }), costs);

/** Rows' upper edges: the corridors that flows between rows run in. */
const corridorsOf = ({ process, plane }: Sheet): number[] =>
  process.lanes.flatMap(({ id }) => plane.shapes[id]?.y ?? []);

function groundFor(sheet: Sheet, flow: Flow, from: Box, to: Box): Ground {
  const around = [flow.from, flow.to];
  const attached = around
    .map((id) => nodeOf(sheet, id))
    .flatMap((node) => (isBoundary(node) ? (node.attachedTo ?? []) : []));
  const source = usedSides(sheet, flow.from, from, flow.id);
  const target = usedSides(sheet, flow.to, to, flow.id);
  /** The main way goes on to the right alone; further ways may leave together, down or up. */
  const mainWay = source.out.filter((side) => side === 'right');
  const lines = sheet.process.flows
    .filter(({ id, from: start, to: end }) => id !== flow.id && end !== flow.to && start !== flow.from)
    .flatMap(({ id }) => {
      const edge = sheet.plane.edges[id];
      return edge ? [edge.points as readonly Point[]] : [];
    });
  return {
    boxes: [
      ...nodeBoxes(sheet, new Set([...around, ...attached])),
      ...labelBoxes(sheet, new Set(around)),
      ...attached.flatMap((host) => sheet.plane.shapes[host] ?? []).map((box) => grown(box, -15)),
    ],
    lines,
    corridors: corridorsOf(sheet),
    leaving: dearer(leavingCosts(sheet, flow, from, to), ...source.into, ...mainWay),
    entering: dearer(enteringCosts(sheet, flow, from, to), ...target.out),
  };
}

/** Draws a flow's way anew; its label goes back to where labels stand. */
export function routeFlow(sheet: Sheet, flow: Flow): Sheet {
  const from = sheet.plane.shapes[flow.from];
  const to = sheet.plane.shapes[flow.to];
  if (!from || !to) return sheet;
  const points = route(from, to, groundFor(sheet, flow, from, to)).map(([x, y]): [number, number] => [x, y]);
  return withEdges(sheet, { [flow.id]: { points } });
}

export const routeFlows = (sheet: Sheet, flows: readonly Flow[]): Sheet => flows.reduce(routeFlow, sheet);
