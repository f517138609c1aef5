import type { Activity, ActivityKind, Facet, FacetKind } from '@samskab/definition';
import type { Opener } from '../../run/open-activity.ts';
import type { Register } from '../../types/command.ts';
import type { PlanNode } from '../../types/plan.ts';

/** What co-creation adds to an activity: on which kinds it may stand, and what they open. */
export type FacetBehaviour = { on: ActivityKind[]; opens: 'task' | Register | Work; open: Opener };
type Work = 'funding' | 'notification';

export type FacetOf<K extends FacetKind> = Extract<Facet, { kind: K }>;

/** The node's facet, known to be of this kind: the record it was found by says so. */
export const facetOf = <K extends FacetKind>({ id, element }: PlanNode<Activity>, kind: K): FacetOf<K> => {
  if (element.facet?.kind !== kind) throw new Error(`${id} is no ${kind}`);
  return element.facet as FacetOf<K>;
};
