import type { Activity, ActivityKind, Facet, FacetKind } from '@samskab/definition';
import type { Opener } from '../../run/open-activity.ts';
import type { Register } from '../../types/command.ts';
import type { Data } from '../../types/json.ts';
import type { PlanNode } from '../../types/plan.ts';
import type { Instance } from '../../types/state.ts';

/** What co-creation adds to an activity: on which kinds it may stand, what they open, and what follows a person's task. */
export type FacetBehaviour = { on: ActivityKind[]; opens: 'task' | Register | Work; open: Opener; then?: Following };
type Work = 'funding' | 'notification';

/** Work that carries out what a person completed; `form` is the data of that. The node is left when the work is done. */
export type Following = {
  work: 'order';
  data: (token: Instance, node: PlanNode<Activity>, form: Data) => Data;
};

export type FacetOf<K extends FacetKind> = Extract<Facet, { kind: K }>;

/** The node's facet, known to be of this kind: the record it was found by says so. */
export const facetOf = <K extends FacetKind>({ id, element }: PlanNode<Activity>, kind: K): FacetOf<K> => {
  if (element.facet?.kind !== kind) throw new Error(`${id} is no ${kind}`);
  return element.facet as FacetOf<K>;
};
