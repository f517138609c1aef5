import { openTask } from '../../run/open-task.ts';
import { facetOf, type FacetBehaviour, type Following } from './facet-behaviour.ts';

/** The order goes out: what the form says, and where it was chosen, which whoever sends it checks (I3). */
const then: Following = {
  work: 'order',
  data: (token, node, form) => ({ ...token.data, ...form, decidedBy: facetOf(node, 'order').decidedBy }),
};

/** The municipality orders what citizens chose: a person writes the order, and work sends it. */
export const order: FacetBehaviour = { on: ['user'], opens: 'task', open: openTask, then };
