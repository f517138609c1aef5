import { drawing, end, flow, form, path, start, variables, xor } from '@samskab/testing/drawing';
import { decide, outcomes, tell } from '../support/council-and-money.ts';
import { ruleTable } from '../support/table.ts';

const reasoned = decide('council', 'outcome', { form: form('council', 'reason*') });
const parts = [
  variables({ outcome: outcomes, reason: 'text' }),
  start(),
  xor('q', 'q>council'),
  tell('tell'),
  end(),
  end('no'),
  path('start', 'council', 'q', 'council'),
  flow('q', 'end', 'outcome = "approved"'),
];

ruleTable('refusal-has-reason', {
  valid: {
    'a no with its reason, and a message': drawing(
      ...parts,
      reasoned,
      flow('q', 'tell', 'outcome = "rejected"'),
      path('tell', 'no'),
    ),
    'a no that goes back to work': drawing(...parts, reasoned, path('tell', 'no')),
  },
  invalid: {
    'a no that nobody hears of': [
      drawing(...parts, reasoned, flow('q', 'no', 'outcome = "rejected"'), path('tell', 'no')),
      'no',
    ],
    'a no that needs no reason': [
      drawing(...parts, decide('council'), flow('q', 'tell', 'outcome = "rejected"'), path('tell', 'no')),
      'council',
    ],
  },
});
