import type { Opener } from '../../run/open-activity.ts';
import { value } from '../../run/question.ts';
import { facetOf, type FacetBehaviour } from './facet-behaviour.ts';

/** Two parties, an object and its condition: it is done when both have accepted. */
const open: Opener = (run, token, node) => {
  const { object, from, to } = facetOf(node, 'handover');
  const found = value(run, token, `${node.id}/object`, object);
  if ('fault' in found) return found;
  return {
    value: { type: 'openItem', register: 'handover', data: { ...token.data, object: found.value, from, to } },
  };
};

export const handover: FacetBehaviour = { on: ['user'], opens: 'handover', open };
