import {
  and,
  drawing,
  end,
  flow,
  form,
  onError,
  path,
  service,
  start,
  timer,
  user,
  variables,
  xor,
} from '@samskab/testing/drawing';
import { ruleTable } from '../support/table.ts';

const says = variables({ says: { choice: ['ja', 'nej'] } });
const ask = user('a', { form: form('a', 'says*') });

ruleTable('every-step-reachable', {
  valid: {
    'a choice with an answer for every word': drawing(
      says,
      start(),
      ask,
      xor('q', 'q>end'),
      user('b'),
      end(),
      path('start', 'a', 'q', 'end'),
      flow('q', 'b', 'says = "ja"'),
      path('b', 'end'),
    ),
    'a refusal that is caught': drawing(
      start(),
      service('w'),
      onError('no', 'w'),
      end(),
      path('start', 'w', 'end'),
      path('no', 'end'),
    ),
    'a timer on the edge': drawing(
      start(),
      user('a'),
      timer('t', 'a'),
      end(),
      path('start', 'a', 'end'),
      path('t', 'end'),
    ),
  },
  invalid: {
    'a step with no way in': [
      drawing(start(), user('a'), user('b'), end(), path('start', 'a', 'end'), path('b', 'end')),
      'b',
    ],
    'a way no word leads to': [
      drawing(
        says,
        start(),
        ask,
        xor('q', 'q>end'),
        user('b'),
        end(),
        path('start', 'a', 'q', 'end'),
        flow('q', 'b', 'says = "måske"'),
        path('b', 'end'),
      ),
      'b',
    ],
    'a default that all words are taken from': [
      drawing(
        says,
        start(),
        ask,
        xor('q', 'q>b'),
        user('b'),
        end(),
        path('start', 'a', 'q', 'b', 'end'),
        flow('q', 'end', 'says = "ja" or says = "nej"'),
      ),
      'b',
    ],
    'a word already asked for on the way': [
      drawing(
        says,
        start(),
        ask,
        xor('q', 'q>end'),
        user('b'),
        xor('r', 'r>end'),
        user('c'),
        end(),
        path('start', 'a', 'q', 'end'),
        flow('q', 'b', 'says = "ja"'),
        path('b', 'r', 'end'),
        flow('r', 'c', 'says = "nej"'),
        path('c', 'end'),
      ),
      'c',
    ],
    'what comes after a join that never fires': [
      drawing(start(), and('j'), user('a'), user('b'), end(), path('start', 'j', 'a', 'end'), path('b', 'j')),
      'a',
    ],
  },
});
