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
  const { children: [placed] = [] } = await elk().layout(elkRow(row, flows));
  if (!placed) throw new Error('a row that was given to ELK comes back');
  const { width: w = 0, height: h = 0, children = [], edges = [] } = placed;
  return {
    w,
    h,
    shapes: new Map(children.flatMap((node) => shapesOf(node, row))),
    lines: new Map(edges.map((edge) => [edge.id, lineOf(edge)])),
  };
};

/** Made when first asked for: it takes a second to be ready. */
const elk = (): InstanceType<typeof ELK> => (made ??= new ELK());
let made: InstanceType<typeof ELK> | undefined;

const shapesOf = (node: ElkNode, row: Row): [Id, Shape][] => {
  const own = boxOf(node);
  const isCard = row.nodes.some(({ id, type }) => id === node.id && type === 'activity');
  const guests = (node.ports ?? []).filter(({ id }) => row.nodes.some((one) => one.id === id));
  return [
    // The canvas itself puts a card's words; room was made for them.
    [node.id, isCard ? own : shape(own, node.labels)],
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
  points: squared(sections.flatMap(pointsOf)),
  ...(label && { label: boxOf(label) }),
});

const pointsOf = ({ startPoint, bendPoints = [], endPoint }: ElkEdgeSection): Point[] =>
  [startPoint, ...bendPoints, endPoint].map(({ x, y }) => [x, y]);

/** Several flows from a node to itself come back aslant from ELK: a corner mends that. */
const squared = (points: Point[]): Point[] =>
  points.flatMap((point, index): Point[] => {
    const before = points[index - 1];
    return before && before[0] !== point[0] && before[1] !== point[1] ? [[before[0], point[1]], point] : [point];
  });
