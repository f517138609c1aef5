import type { Activity, Box, Event, Gateway, Id, Layout, Node, Process, Shape } from '@samskab/definition';
import type { Point } from './geometry/points.ts';
import { labelPoint } from './geometry/points.ts';
import { iconOf } from './icon-of.ts';
import { kindOf } from './kind.ts';
import type { Live } from './live.ts';
import { metaLine } from './meta-line.ts';
import { emptyRows, phasesOf, rowsOf } from './phases.ts';
import type { DrawingTexts } from './texts.ts';
import type { DrawingView, FlowView, NodeView, Party, Side, TokenView } from './view.ts';

type Plane = Layout['planes'][number];
export type ProjectionTexts = Pick<DrawingTexts, 'time' | 'sides' | 'amounts'>;
/** `hosts`: what has something on its border. */
type Scene = { process: Process; plane: Plane; live: Live; texts: ProjectionTexts; hosts: ReadonlySet<Id> };

const roleIn = (process: Process, id: Id | undefined) => process.roles.find((role) => role.id === id);

const laneRole = (process: Process, node: Node): Id | undefined =>
  process.lanes.find((lane) => lane.nodes.includes(node.id))?.role;

/** Who acts. */
export function sideOf(node: Node, process: Process): Side {
  const own = node.type === 'activity' ? node.role : undefined;
  return roleIn(process, own ?? laneRole(process, node))?.side ?? 'other';
}

/** The municipality is one party, whoever of its people hands over. */
const party = ({ process, texts }: Scene, id: Id): Party => {
  const role = roleIn(process, id);
  const side = role?.side ?? 'other';
  return { name: side === 'municipality' ? texts.sides.municipality : (role?.name ?? ''), side };
};

const entersFromAbove = (node: Node, { process, plane }: Scene): boolean => {
  const top = plane.shapes[node.id]?.y;
  return process.flows.some(({ id, to }) => to === node.id && plane.edges[id]?.points.at(-1)?.[1] === top);
};

function activityView(node: Activity, scene: Scene): Partial<NodeView> {
  const { process, live, texts } = scene;
  const { facet } = node;
  return {
    meta: live.meta?.[node.id] ?? metaLine(node, process, texts),
    ...(facet?.kind === 'funding' && { money: facet.op === 'expect' ? 'expected' : 'real' }),
    ...(facet?.kind === 'handover' && {
      handover: { from: party(scene, facet.from), to: party(scene, facet.to) },
      nameBelow: entersFromAbove(node, scene),
    }),
    untilAbove: scene.hosts.has(node.id),
    markers: {
      multiple: node.loop !== undefined && node.loop.kind !== 'standard',
      call: node.activity === 'call',
      collapsed: node.activity === 'subProcess',
    },
  };
}

const hostsOf = ({ nodes }: Process): Set<Id> =>
  new Set(nodes.flatMap((node) => (node.type === 'event' && node.attachedTo !== undefined ? [node.attachedTo] : [])));

const eventView = (node: Event): Partial<NodeView> => ({
  event: { position: node.position, interrupting: node.interrupting !== false },
});
const gatewayView = (node: Gateway): Partial<NodeView> => ({ gateway: node.gateway });

const details: { [T in Node['type']]: (node: Extract<Node, { type: T }>, scene: Scene) => Partial<NodeView> } = {
  activity: activityView,
  event: eventView,
  gateway: gatewayView,
};

const relative = (label: Box, shape: Shape): Box => ({ ...label, x: label.x - shape.x, y: label.y - shape.y });

function nodeView(node: Node, shape: Shape, scene: Scene): NodeView {
  const now = scene.live.nodes[node.id];
  return {
    id: node.id,
    kind: kindOf(node),
    name: node.name ?? '',
    side: sideOf(node, scene.process),
    w: shape.w,
    h: shape.h,
    icon: iconOf(node),
    ...(now && { state: now.state, until: now.until }),
    ...(shape.label && { label: relative(shape.label, shape) }),
    ...details[node.type](node as never, scene),
  };
}

/** Drawn in this order, so that a boundary event stands on its host. */
const order = (node: Node): number => (node.type === 'event' && node.position === 'boundary' ? 1 : 0);

function flowViews({ process, plane, live }: Scene): FlowView[] {
  return process.flows.flatMap((flow) => {
    const edge = plane.edges[flow.id];
    if (!edge || edge.points.length < 2) return [];
    const { label, points } = edge;
    const labelAt: Point = label ? [label.x + label.w / 2, label.y + label.h / 2] : labelPoint(points);
    return [{ id: flow.id, points, taken: live.taken.has(flow.id), ...(flow.name && { label: flow.name, labelAt }) }];
  });
}

/** A token stands where the flow enters: in the middle of the left side. */
const tokenPlace = (shape: Shape): Point => [shape.x, shape.y + shape.h / 2];

function tokenViews({ plane, live }: Scene): TokenView[] {
  return Object.entries(live.nodes).flatMap(([node, { tokens }]) => {
    const shape = plane.shapes[node];
    return shape && tokens > 0 ? [{ id: `token-${node}`, node, at: tokenPlace(shape), count: tokens }] : [];
  });
}

const labelBoxes = (shape: Shape): Box[] => (shape.label ? [shape, shape.label] : [shape]);

/** Half a phase's name: the first one stands on the upper edge of its row. */
const phaseRoom = 12;

const phaseTops = (process: Process, plane: Plane): number[] =>
  phasesOf(process, plane).map(({ at }) => at[1] - phaseRoom);

function boundsOf(process: Process, plane: Plane): Box {
  const boxes = process.nodes.flatMap((node) =>
    plane.shapes[node.id] ? labelBoxes(plane.shapes[node.id] as Shape) : [],
  );
  const points = Object.values(plane.edges).flatMap((edge) => edge.points);
  const xs = [...boxes.flatMap((b) => [b.x, b.x + b.w]), ...points.map(([x]) => x)];
  const ys = [
    ...[...boxes, ...emptyRows(process, plane)].flatMap((b) => [b.y, b.y + b.h]),
    ...points.map(([, y]) => y),
    ...phaseTops(process, plane),
  ];
  if (xs.length === 0) return { x: 0, y: 0, w: 0, h: 0 };
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}

const emptyPlane = (process: Process): Plane => ({ of: process.id, shapes: {}, edges: {} });

/**
 * The drawing of one process, and where its case stands, as React Flow is to show it. A node without a place in the
 * layout is left out here; the outline beside the drawing still names it.
 */
export function project(process: Process, layout: Layout, live: Live, texts: ProjectionTexts): DrawingView {
  const plane = layout.planes.find(({ of }) => of === process.id) ?? layout.planes[0] ?? emptyPlane(process);
  const scene: Scene = { process, plane, live, texts, hosts: hostsOf(process) };
  const nodes = process.nodes
    .toSorted((a, b) => order(a) - order(b))
    .flatMap((node) => {
      const shape = plane.shapes[node.id];
      return shape ? [{ id: node.id, at: [shape.x, shape.y] as Point, view: nodeView(node, shape, scene) }] : [];
    });
  return {
    nodes,
    flows: flowViews(scene),
    phases: phasesOf(process, plane),
    tokens: tokenViews(scene),
    bounds: boundsOf(process, plane),
    rows: rowsOf(process, plane),
  };
}
