import type { FacetKind } from '../facets/facet.ts';
import { fault, type Fault, type Path } from '../fault.ts';
import type { Activity, ActivityKind } from '../nodes/activity.ts';

type Runs = Extract<ActivityKind, 'user' | 'service' | 'send'>;

/** Who does what: people a user activity, the house a service, and a message is sent. */
const facets: Record<Runs, FacetKind[]> = {
  user: ['meeting', 'checkpoint', 'order', 'handover', 'association', 'evaluation'],
  service: ['funding'],
  send: ['notification'],
};

const runs = (kind: ActivityKind): kind is Runs => kind in facets;

const facetFaults = ({ activity, facet, id }: Activity, at: Path): Fault[] => {
  if (!runs(activity)) return [];
  if (!facet) return activity === 'user' ? [] : [fault('facetMissing', at, activity, id)];
  return facets[activity].includes(facet.kind) ? [] : [fault('facetHere', [...at, 'facet'], facet.kind, id)];
};

/** What the engine cannot do yet with an activity. */
export const activityFaults = (node: Activity, at: Path): Fault[] => [
  ...(runs(node.activity) ? [] : [fault('activityYet', [...at, 'activity'], node.activity, node.id)]),
  ...(node.loop ? [fault('loopYet', [...at, 'loop'], '', node.id)] : []),
  ...(node.isForCompensation ? [fault('compensationYet', [...at, 'isForCompensation'], '', node.id)] : []),
  ...(node.default === undefined ? [] : [fault('activityFlowYet', [...at, 'default'], '', node.id)]),
  ...facetFaults(node, at),
];
