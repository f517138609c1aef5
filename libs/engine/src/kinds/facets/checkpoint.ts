import { compact } from '../../compact.ts';
import { conforms } from '../../data/conforms.ts';
import type { Opener } from '../../run/open-activity.ts';
import type { Found } from '../../run/fault.ts';
import { value } from '../../run/question.ts';
import type { Run } from '../../run/run.ts';
import { impersonal, visibleTo } from '../../run/variables.ts';
import type { Data, Json } from '../../types/json.ts';
import type { Instance } from '../../types/state.ts';
import { facetOf, type FacetBehaviour, type FacetOf } from './facet-behaviour.ts';

/** Puts an item before the body; its recommendation reads the variables, none of them personal. `amount` is øre. */
const open: Opener = (run, token, node) => {
  const facet = facetOf(node, 'checkpoint');
  const amount = amountOf(run, token, facet);
  if ('fault' in amount) return amount;
  const { body, closed } = facet;
  const item: Data = compact({ body, closed, ...amount.value } as Data);
  return {
    value: {
      type: 'openItem',
      register: 'council',
      data: { ...withValue(impersonal(run, visibleTo(run, token))), ...item },
    },
  };
};

const amountOf = (run: Run, token: Instance, { amount }: FacetOf<'checkpoint'>): Found<{ amount?: Json }> => {
  if (amount === undefined) return { value: {} };
  const found = value(run, token, `${token.node}/amount`, amount, isMoney);
  return 'fault' in found ? found : { value: { amount: found.value } };
};

const isMoney = (amount: Json): boolean => conforms('money', amount);
const withValue = (data: Data): Data => Object.fromEntries(Object.entries(data).filter(([, held]) => held !== null));

export const checkpoint: FacetBehaviour = { on: ['user'], opens: 'council', open };
