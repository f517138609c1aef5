import { drawing, end, path, start, user, variables } from '@samskab/testing/drawing';
import { decide, outcomes } from '../support/council-and-money.ts';
import { ruleTable } from '../support/table.ts';

const days = (count: string) => ({ workingDays: count });

ruleTable('wait-has-reminder', {
  valid: {
    'a deadline and a reminder': drawing(
      start(),
      user('a', { due: { remind: days('7'), due: days('10') } }),
      end(),
      path('start', 'a', 'end'),
    ),
    'a body, which has its agenda': drawing(
      variables({ outcome: outcomes }),
      start(),
      decide('council'),
      end(),
      path('start', 'council', 'end'),
    ),
  },
  invalid: {
    'no deadline': [drawing(start(), user('a'), end(), path('start', 'a', 'end')), 'a'],
    'a deadline nobody is reminded of': [
      drawing(start(), user('a', { due: { due: days('10') } }), end(), path('start', 'a', 'end')),
      'a',
    ],
  },
});
