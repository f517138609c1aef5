import { drawing, end, flow, form, path, start, user, variables, xor } from '@samskab/testing/drawing';
import { decide, outcomes } from '../support/council-and-money.ts';
import { ruleTable } from '../support/table.ts';

const says = variables({ says: { choice: ['ja', 'nej', 'senere'] }, outcome: outcomes });
const asked = [says, start(), user('a', { form: form('a', 'says*') }), end(), end('no')];
const decided = [
  says,
  start(),
  decide('council'),
  xor('q', 'q>council'),
  end(),
  path('start', 'council', 'q', 'council'),
];

ruleTable('answers-drawn', {
  valid: {
    'a way for each answer but one': drawing(
      ...asked,
      xor('q', 'q>a'),
      path('start', 'a', 'q', 'a'),
      flow('q', 'end', 'says = "ja"'),
      flow('q', 'no', 'says = "nej"'),
    ),
    'an answer that is asked about further on': drawing(
      ...asked,
      xor('q', 'q>r'),
      xor('r', 'r>a'),
      path('start', 'a', 'q', 'r', 'a'),
      flow('q', 'end', 'says = "ja"'),
      flow('r', 'no', 'says = "nej"'),
    ),
    'a yes and a no of a body': drawing(
      ...decided,
      end('no'),
      flow('q', 'end', 'outcome = "approved" or outcome = "amended"'),
      flow('q', 'no', 'outcome = "rejected"'),
    ),
  },
  invalid: {
    'a no that goes the way of later': [
      drawing(...asked, xor('q', 'q>a'), path('start', 'a', 'q', 'a'), flow('q', 'end', 'says = "ja"')),
      'q',
    ],
    'a body that cannot say no': [drawing(...decided, flow('q', 'end', 'outcome = "approved"')), 'q'],
  },
});
