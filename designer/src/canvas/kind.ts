import type { Activity, Event, FacetKind, Node } from '@samskab/definition';

/** The shapes of the drawing (look.md, "Nodes"): one component each. */
export type CardKind =
  | 'task'
  | 'meeting'
  | 'council'
  | 'funding'
  | 'order'
  | 'handover'
  | 'association'
  | 'notification'
  | 'evaluation'
  | 'container';
export type Kind = CardKind | 'event' | 'boundary' | 'gateway';

const facetKinds: { [K in FacetKind]: CardKind } = {
  meeting: 'meeting',
  checkpoint: 'council',
  funding: 'funding',
  order: 'order',
  handover: 'handover',
  notification: 'notification',
  association: 'association',
  evaluation: 'evaluation',
};

const containers = new Set<Activity['activity']>(['subProcess', 'eventSubProcess', 'transaction', 'adHoc', 'call']);

const activityKind = (node: Activity): CardKind => {
  if (node.facet) return facetKinds[node.facet.kind];
  return containers.has(node.activity) ? 'container' : 'task';
};

const eventKind = (node: Event): Kind => (node.position === 'boundary' ? 'boundary' : 'event');

const byType: { [T in Node['type']]: (node: Extract<Node, { type: T }>) => Kind } = {
  activity: activityKind,
  event: eventKind,
  gateway: () => 'gateway',
};

/** Which shape a node is drawn as. */
export const kindOf = (node: Node): Kind => byType[node.type](node as never);
