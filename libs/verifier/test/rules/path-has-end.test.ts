import { and, drawing, end, path, start, terminate, timer, user } from '@samskab/testing/drawing';
import { ruleTable } from '../support/table.ts';

ruleTable('path-has-end', {
  valid: {
    'a path with an end': drawing(start(), user('a'), end(), path('start', 'a', 'end')),
    'a path cut short by a terminate end': drawing(start(), user('a'), terminate('stop'), path('start', 'a', 'stop')),
  },
  invalid: {
    'a step that nothing comes after': [drawing(start(), user('a'), path('start', 'a')), 'a'],
    'a reminder path that just stops': [
      drawing(
        start(),
        user('a'),
        timer('t', 'a', { interrupting: false }),
        user('b'),
        end(),
        path('start', 'a', 'end'),
        path('t', 'b'),
      ),
      'b',
    ],
    'a join that leads nowhere': [
      drawing(start(), and('f'), user('a'), user('b'), and('j'), path('start', 'f', 'a', 'j'), path('f', 'b', 'j')),
      'j',
    ],
  },
});
