import { drawing, end, path, start, user, variables } from '@samskab/testing/drawing';
import { decide, outcomes } from '../support/council-and-money.ts';
import { ruleTable } from '../support/table.ts';

const order = user('order', { facet: { kind: 'order', decidedBy: 'choose' } });
const parts = [variables({ outcome: outcomes }), start(), decide('council'), user('choose'), order, end()];

ruleTable('council-last', {
  valid: {
    'a choice, the council, an order': drawing(...parts, path('start', 'choose', 'council', 'order', 'end')),
    'a council after the order': drawing(...parts, path('start', 'choose', 'order', 'council', 'end')),
  },
  invalid: {
    'the council before the choice': [drawing(...parts, path('start', 'council', 'choose', 'order', 'end')), 'council'],
  },
});
