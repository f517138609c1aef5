import { drawing, end, flow, path, start, user, variables, xor } from '@samskab/testing/drawing';
import { fund, money } from '../support/council-and-money.ts';
import { ruleTable } from '../support/table.ts';

const parts = [
  variables({ price: { type: 'money', input: true }, cost: { type: 'money', input: true } }),
  money('frame'),
  start(),
  user('a'),
  fund('c', 'commit', 'price', { decidedBy: 'a' }),
  fund('l', 'release', 'rest'),
  end(),
];

ruleTable('commitment-paid', {
  valid: {
    'a commitment that is paid': drawing(...parts, fund('p', 'pay', 'price'), path('start', 'a', 'c', 'p', 'l', 'end')),
    'a commitment of which a part was paid': drawing(
      ...parts,
      fund('p', 'pay', 'min(price, cost)'),
      path('start', 'a', 'c', 'p', 'l', 'end'),
    ),
  },
  invalid: {
    'a commitment given back unpaid': [drawing(...parts, path('start', 'a', 'c', 'l', 'end')), 'l'],
    'a commitment that some ways do not pay': [
      drawing(
        ...parts,
        xor('q', 'q>l'),
        fund('p', 'pay', 'price'),
        path('start', 'a', 'c', 'q', 'l', 'end'),
        flow('q', 'p', 'cost > 0'),
        path('p', 'l'),
      ),
      'l',
    ],
  },
});
