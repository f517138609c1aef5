import type { Activity } from '@samskab/definition';
import { facetBehaviour } from '../facets.ts';

/** What an activity may carry that does not run yet. */
export const cannotYet = (element: Activity): string | undefined => {
  const { activity, facet, loop, isForCompensation } = element;
  if (loop) return loop.kind === 'standard' ? 'a loop comes later' : 'multi-instance comes later';
  if (isForCompensation) return 'compensation comes later';
  const fits = facetBehaviour(element)?.on.includes(activity) ?? true;
  return fits ? undefined : `a ${activity} task cannot be a ${facet?.kind}`;
};
