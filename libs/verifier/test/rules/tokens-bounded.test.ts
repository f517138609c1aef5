import {
  and,
  beside,
  drawing,
  end,
  flow,
  path,
  service,
  start,
  terminate,
  timer,
  user,
  variables,
  weekly,
  xor,
} from '@samskab/testing/drawing';
import { ruleTable } from '../support/table.ts';

const choice = variables({ n: { type: 'number', input: true } });

ruleTable('tokens-bounded', {
  valid: {
    'a loop of one': drawing(
      choice,
      start(),
      user('a'),
      xor('q', 'q>end'),
      end(),
      path('start', 'a', 'q', 'end'),
      flow('q', 'a', 'n = 1'),
    ),
    'a loop round parallel paths that meet': drawing(
      choice,
      start(),
      and('f'),
      user('a'),
      user('b'),
      and('j'),
      xor('q', 'q>end'),
      end(),
      path('start', 'f', 'a', 'j', 'q', 'end'),
      path('f', 'b', 'j'),
      flow('q', 'f', 'n = 1'),
    ),
    'one reminder beside a step': drawing(
      start(),
      user('a'),
      timer('t', 'a', beside),
      user('b'),
      end(),
      path('start', 'a', 'end'),
      path('t', 'b', 'end'),
    ),
  },
  invalid: {
    'a loop that splits each time round': [
      drawing(start(), user('a'), and('f'), user('b'), end(), path('start', 'a', 'f', 'a'), path('f', 'b', 'end')),
      'b',
    ],
    'a weekly timer that opens a step each time': [
      drawing(
        start(),
        user('a'),
        timer('t', 'a', { time: weekly, ...beside }),
        user('b'),
        end(),
        path('start', 'a', 'end'),
        path('t', 'b', 'end'),
      ),
      'b',
    ],
    'a split whose paths both come back': [
      drawing(
        start(),
        user('a'),
        and('f'),
        user('b'),
        path('start', 'a', 'f', 'a'),
        path('f', 'b', 'a'),
        end(),
        path('b', 'end'),
      ),
      'b',
    ],
    'work beside a circle that only a terminate end stops': [
      drawing(
        choice,
        start(),
        user('a'),
        and('f'),
        xor('q', 'q>a'),
        service('w'),
        end(),
        terminate('stop'),
        path('start', 'a', 'f', 'q', 'a'),
        flow('q', 'stop', 'n = 1'),
        path('f', 'w', 'end'),
      ),
      'w',
    ],
  },
});
