import { drawing, end, path, start, timer, user } from '@samskab/testing/drawing';
import { ruleTable } from '../support/table.ts';

const roles = {
  roles: [
    { id: 'town', side: 'citizens' as const },
    { id: 'hall', side: 'municipality' as const },
  ],
};
const order = user('order', { facet: { kind: 'order', decidedBy: 'choose' } });
const chosenBy = (role: string) => [roles, start(), user('choose', { role }), order, end()];

ruleTable('citizens-chose', {
  valid: { 'an order of what the town chose': drawing(...chosenBy('town'), path('start', 'choose', 'order', 'end')) },
  invalid: {
    'an order before the choice': [drawing(...chosenBy('town'), path('start', 'order', 'choose', 'end')), 'order'],
    'an order although the choice was timed out': [
      drawing(...chosenBy('town'), timer('t', 'choose'), path('start', 'choose', 'order', 'end'), path('t', 'order')),
      'order',
    ],
    'a choice of the municipality’s own': [
      drawing(...chosenBy('hall'), path('start', 'choose', 'order', 'end')),
      'choose',
    ],
  },
});
