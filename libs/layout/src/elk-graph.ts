import type { ElkExtendedEdge, ElkNode, ElkPort } from 'elkjs/lib/elk-api.js';
import type { Flow, Id, Node } from '@samskab/definition';
import { isOnEdge, labelOf, pillOf, sizeOf } from './sizes.ts';
import type { Row } from './rows.ts';

/** Flows within a row, and those that come from or go to another. `main`: the one way on of each choice. */
export type RowFlows = { within: Flow[]; out: Flow[]; in: Flow[]; main: ReadonlySet<Id> };

export const entry = (target: Id): Id => `in:${target}`;
export const exit = (flow: Id): Id => `out:${flow}`;

const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
  'elk.portConstraints': 'FIXED_SIDE',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.nodePlacement.favorStraightEdges': 'true',
  'elk.layered.spacing.nodeNodeBetweenLayers': '28',
  'elk.layered.spacing.edgeNodeBetweenLayers': '16',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '12',
  'elk.spacing.nodeNode': '32',
  'elk.spacing.edgeNode': '20',
  'elk.spacing.edgeEdge': '14',
  'elk.spacing.edgeLabel': '4',
  'elk.spacing.labelNode': '6',
  'elk.spacing.labelPortHorizontal': '8',
};

/** A row as ELK lays it out: what comes from other rows enters at its left side, what goes there leaves at its right. */
export const elkRow = (row: Row, flows: RowFlows): ElkNode => ({
  id: 'plane',
  layoutOptions: { 'elk.algorithm': 'layered', 'elk.padding': '[top=0,left=0,bottom=0,right=0]' },
  children: [
    {
      id: 'row',
      layoutOptions: options,
      ports: [
        ...targets(flows).map((to) => port(entry(to), 'WEST')),
        ...flows.out.map(({ id }) => port(exit(id), 'EAST')),
      ],
      children: row.nodes.filter((node) => !isOnEdge(node)).map((node) => elkNode(node, row, flows)),
      edges: [
        ...targets(flows).map((to) => edge(entry(to), entry(to), inOf(to))),
        ...flows.within.map((flow) => edge(flow.id, outOf(row, flows, flow), inOf(flow.to), flow.name)),
        ...flows.out.map((flow) => edge(flow.id, outOf(row, flows, flow), exit(flow.id), flow.name)),
      ],
    },
  ],
});

export const targets = ({ in: coming }: RowFlows): Id[] => [...new Set(coming.map(({ to }) => to))];

const port = (id: Id, side: 'WEST' | 'EAST'): ElkPort => ({
  id,
  width: 0,
  height: 0,
  layoutOptions: { 'elk.port.side': side },
});

const edge = (id: Id, from: Id, to: Id, name?: string): ElkExtendedEdge => ({
  id,
  sources: [from],
  targets: [to],
  ...(name && { labels: [pill(name)] }),
});

const pill = (name: string) => {
  const { w, h } = pillOf(name);
  return { text: name, width: w, height: h, layoutOptions: { 'elk.edgeLabels.inline': 'true' } };
};

const inOf = (node: Id): Id => `${node}:in`;
const rightOf = (node: Id): Id => `${node}:right`;
const belowOf = (node: Id): Id => `${node}:below`;

/** A choice's main way goes on to the right, the others leave below; a boundary event is a port of its host. */
const outOf = (row: Row, flows: RowFlows, { id, from }: Flow): Id => {
  const node = row.nodes.find((one) => one.id === from)!;
  if (isOnEdge(node)) return from;
  return node.type !== 'gateway' || flows.main.has(id) ? rightOf(from) : belowOf(from);
};

const elkNode = (node: Node, row: Row, flows: RowFlows): ElkNode => {
  const { w, h } = sizeOf(node);
  const label = besideOf(node);
  const guests = row.nodes.filter((one) => one.type === 'event' && one.attachedTo === node.id);
  return {
    id: node.id,
    width: w,
    height: h,
    layoutOptions: {
      'elk.portConstraints': 'FIXED_POS',
      'elk.portLabels.placement': 'OUTSIDE',
      'elk.nodeLabels.placement': `OUTSIDE ${node.type === 'event' ? 'V_BOTTOM' : 'V_TOP'} H_CENTER`,
      ...(isStart(node) && flows.in.length === 0 ? { 'elk.layered.layering.layerConstraint': 'FIRST' } : {}),
    },
    ...(label && { labels: [{ text: node.name ?? '', width: label.w, height: label.h }] }),
    ports: [
      at(inOf(node.id), 'WEST', 0, h / 2),
      at(rightOf(node.id), 'EAST', w, h / 2),
      ...(node.type === 'gateway' ? [at(belowOf(node.id), 'SOUTH', w / 2, h)] : []),
      ...guests.map((guest, index) => guestPort(guest, w - 42 - index * 40, h)),
    ],
  };
};

/** What stands above or below a node: the name of an event, the question of a choice, what is handed over. */
const besideOf = (node: Node) => {
  if (node.type !== 'activity') return labelOf(node.name);
  return node.facet?.kind === 'handover' ? { w: sizeOf(node).w, h: 20 } : undefined;
};

const isStart = (node: Node): boolean => node.type === 'event' && node.position === 'start';

const at = (id: Id, side: string, x: number, y: number): ElkPort => ({
  id,
  x,
  y,
  width: 0,
  height: 0,
  layoutOptions: { 'elk.port.side': side },
});

/** An event on the lower edge of its host, its name to the right of its way out. */
const guestPort = (guest: Node, x: number, hostHeight: number): ElkPort => {
  const { w, h } = sizeOf(guest);
  const label = labelOf(guest.name);
  return {
    ...at(guest.id, 'SOUTH', x, hostHeight - h / 2),
    width: w,
    height: h,
    ...(label && { labels: [{ text: guest.name ?? '', width: label.w, height: label.h }] }),
  };
};
