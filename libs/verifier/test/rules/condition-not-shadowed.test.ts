import { drawing, end, flow, path, start, user, variables, xor } from '@samskab/testing/drawing';
import { ruleTable } from '../support/table.ts';

const parts = [
  variables({ n: { type: 'number', input: true } }),
  start(),
  user('a'),
  user('b'),
  end(),
  path('start', 'q'),
  path('a', 'end'),
  path('b', 'end'),
];

ruleTable('condition-not-shadowed', {
  valid: {
    'conditions that differ': drawing(
      ...parts,
      xor('q', 'q>end'),
      flow('q', 'a', 'n = 1'),
      flow('q', 'b', 'n = 2'),
      path('q', 'end'),
    ),
    'a default drawn first': drawing(
      ...parts,
      xor('q', 'q>end'),
      path('q', 'end'),
      flow('q', 'a', 'n = 1'),
      flow('q', 'b', 'n = 2'),
    ),
  },
  invalid: {
    'the same condition twice': [
      drawing(...parts, xor('q', 'q>end'), flow('q', 'a', 'n = 1'), flow('q', 'b', 'n  =  1'), path('q', 'end')),
      'q>b',
    ],
    'a flow without a condition before others': [
      drawing(...parts, xor('q'), path('q', 'a'), flow('q', 'b', 'n = 1')),
      'q>b',
    ],
  },
});
