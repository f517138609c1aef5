import { drawing, end, flow, path, start, user, variables, xor } from '@samskab/testing/drawing';
import { ruleTable } from '../support/table.ts';

const parts = [
  variables({ n: { type: 'number', input: true } }),
  start(),
  user('a'),
  end(),
  path('start', 'q'),
  path('a', 'end'),
];
const named = (from: string, to: string, name: string, when?: string) => ({
  flows: flow(from, to, when).flows!.map((one) => ({ ...one, name })),
});

ruleTable('gateway-asks', {
  valid: {
    'a question with its answers': drawing(
      ...parts,
      { ...xor('q', 'q>end'), name: 'Er det én?' },
      named('q', 'a', 'ja', 'n = 1'),
      named('q', 'end', 'nej'),
    ),
    'a gateway where ways only meet': drawing(...parts, xor('q'), path('q', 'a')),
  },
  invalid: {
    'no question': [
      drawing(...parts, xor('q', 'q>end'), named('q', 'a', 'ja', 'n = 1'), named('q', 'end', 'nej')),
      'q',
    ],
    'a way without an answer': [
      drawing(
        ...parts,
        { ...xor('q', 'q>end'), name: 'Er det én?' },
        flow('q', 'a', 'n = 1'),
        named('q', 'end', 'nej'),
      ),
      'q>a',
    ],
  },
});
