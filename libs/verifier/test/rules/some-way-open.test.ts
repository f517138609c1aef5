import { drawing, end, flow, form, path, start, user, variables, xor } from '@samskab/testing/drawing';
import { ruleTable } from '../support/table.ts';

const says = variables({ says: { choice: ['ja', 'nej'] }, n: { type: 'number', input: true } });
const ask = user('a', { form: form('a', 'says*') });

ruleTable('some-way-open', {
  valid: {
    'a default': drawing(
      says,
      start(),
      ask,
      xor('q', 'q>end'),
      user('b'),
      end(),
      path('start', 'a', 'q', 'end'),
      flow('q', 'b', 'n = 1'),
      path('b', 'end'),
    ),
    'an answer for every word': drawing(
      says,
      start(),
      ask,
      xor('q'),
      user('b'),
      end(),
      path('start', 'a', 'q'),
      flow('q', 'end', 'says = "nej"'),
      flow('q', 'b', 'says = "ja"'),
      path('b', 'end'),
    ),
  },
  invalid: {
    'a word without an answer': [
      drawing(says, start(), ask, xor('q'), end(), path('start', 'a', 'q'), flow('q', 'end', 'says = "nej"')),
      'q',
    ],
    'figures without a default': [
      drawing(
        says,
        start(),
        ask,
        xor('q'),
        user('b'),
        end(),
        path('start', 'a', 'q'),
        flow('q', 'end', 'n > 1'),
        flow('q', 'b', 'n < 1'),
        path('b', 'end'),
      ),
      'q',
    ],
  },
});
