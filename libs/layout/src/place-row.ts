import ELK from 'elkjs/lib/elk.bundled.js';
import type { ElkEdgeSection, ElkExtendedEdge, ElkLabel, ElkNode, ElkShape } from 'elkjs/lib/elk-api.js';
import type { Box, Id, Shape } from '@samskab/definition';
import { elkRow, type RowFlows } from './elk-graph.ts';
import type { Row } from './rows.ts';

export type Point = [number, number];
export type Line = { points: Point[]; label?: Box };

/** A row by itself, from its own upper left corner; `lines` by the id of the flow, or of the entry to the row. */
export type PlacedRow = { w: number; h: number; shapes: Map<Id, Shape>; lines: Map<Id, Line> };

export const placeRow = async (row: Row, flows: RowFlows): Promise<PlacedRow> => {
  const { children: [placed] = [] } = await new ELK().layout(elkRow(row, flows));
  if (!placed) throw new Error('a row that was given to ELK comes back');
  const { width: w = 0, height: h = 0, children = [], edges = [] } = placed;
  return {
    w,
    h,
    shapes: new Map(children.flatMap((node) => shapesOf(node, row))),
    lines: new Map(edges.map((edge) => [edge.id, lineOf(edge)])),
  };
};

const shapesOf = (node: ElkNode, row: Row): [Id, Shape][] => {
  const own = boxOf(node);
  const guests = (node.ports ?? []).filter(({ id }) => row.nodes.some((one) => one.id === id));
  return [
    [node.id, shape(own, node.labels)],
    ...guests.map((guest): [Id, Shape] => [guest.id, shape(moved(boxOf(guest), own), guest.labels)]),
  ];
};

const shape = (box: Box, labels: ElkLabel[] = []): Shape => {
  const [label] = labels;
  return label ? { ...box, label: moved(boxOf(label), box) } : box;
};

const boxOf = ({ x = 0, y = 0, width: w = 0, height: h = 0 }: ElkShape): Box => ({ x, y, w, h });
const moved = (box: Box, by: { x: number; y: number }): Box => ({ ...box, x: box.x + by.x, y: box.y + by.y });

const lineOf = ({ sections = [], labels: [label] = [] }: ElkExtendedEdge): Line => ({
  points: sections.flatMap(pointsOf),
  ...(label && { label: boxOf(label) }),
});

const pointsOf = ({ startPoint, bendPoints = [], endPoint }: ElkEdgeSection): Point[] =>
  [startPoint, ...bendPoints, endPoint].map(({ x, y }) => [x, y]);
