import type { Opener } from '../../run/open-activity.ts';
import { facetOf, type FacetBehaviour } from './facet-behaviour.ts';

/** A message to a role; what it says is the node's inputs. */
const open: Opener = (_run, token, node) => ({
  value: {
    type: 'run',
    work: 'notification',
    attempt: 1,
    data: { ...token.data, to: facetOf(node, 'notification').to },
  },
});

export const notification: FacetBehaviour = { on: ['send', 'service'], opens: 'notification', open };
