import { drawing, end, flow, path, start, variables, xor } from '@samskab/testing/drawing';
import { decide, fund, money, outcomes } from '../support/council-and-money.ts';
import { ruleTable } from '../support/table.ts';

const price = variables({ price: { type: 'money', input: true }, outcome: outcomes });
const parts = [
  price,
  money('operating'),
  start(),
  decide('council'),
  fund('g', 'grant', 'price', { decidedBy: 'council', cover: '"kassen"' }),
  end(),
  path('start', 'council', 'q'),
  path('g', 'end'),
];

ruleTable('default-never-approves', {
  valid: {
    'approval by its own condition': drawing(
      ...parts,
      xor('q', 'q>council'),
      flow('q', 'g', 'outcome = "approved"'),
      path('q', 'council'),
    ),
    'a body that grants nothing': drawing(
      price,
      start(),
      decide('council'),
      xor('q', 'q>end'),
      end(),
      path('start', 'council', 'q', 'end'),
      flow('q', 'council', 'outcome = "sentBack"'),
    ),
  },
  invalid: {
    'approval as what is left over': [
      drawing(...parts, xor('q', 'q>g'), flow('q', 'end', 'outcome = "rejected"'), path('q', 'g')),
      'q>g',
    ],
  },
});
