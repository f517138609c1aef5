import { drawing, end, flow, path, start, user, variables, xor } from '@samskab/testing/drawing';
import { fund, money } from '../support/council-and-money.ts';
import { ruleTable } from '../support/table.ts';

const parts = [
  variables({ price: { type: 'money', input: true }, n: { type: 'number', input: true } }),
  money('frame'),
  start(),
  user('a'),
  end(),
];
const commit = fund('c', 'commit', 'price', { decidedBy: 'a' });
const pay = fund('p', 'pay', 'all');

ruleTable('posting-moves-money', {
  valid: {
    'a payment of all that was committed': drawing(...parts, commit, pay, path('start', 'a', 'c', 'p', 'end')),
    'a rest that is there on one of two ways': drawing(
      ...parts,
      commit,
      xor('q', 'q>p'),
      pay,
      path('start', 'a', 'q', 'p', 'end'),
      flow('q', 'c', 'n = 1'),
      path('c', 'p'),
    ),
  },
  invalid: {
    'a payment after all has been paid': [
      drawing(...parts, commit, pay, fund('again', 'pay', 'all'), path('start', 'a', 'c', 'p', 'again', 'end')),
      'again',
    ],
    'a release of nothing': [drawing(...parts, fund('l', 'release', 'rest'), path('start', 'a', 'l', 'end')), 'l'],
  },
});
