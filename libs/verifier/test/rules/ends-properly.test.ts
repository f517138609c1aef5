import {
  and,
  drawing,
  end,
  flow,
  path,
  start,
  terminate,
  timer,
  user,
  variables,
  wait,
  xor,
} from '@samskab/testing/drawing';
import { ruleTable } from '../support/table.ts';

const choice = variables({ n: { type: 'number', input: true } });

ruleTable('ends-properly', {
  valid: {
    'two paths that end each for itself': drawing(
      start(),
      and('f'),
      user('a'),
      user('b'),
      end(),
      end('end2'),
      path('start', 'f', 'a', 'end'),
      path('f', 'b', 'end2'),
    ),
    'a path cut short by a terminate end': drawing(
      start(),
      and('f'),
      user('a'),
      wait('w'),
      terminate('stop'),
      path('start', 'f', 'a', 'stop'),
      path('f', 'w', 'stop'),
    ),
    'a reminder path beside a step': drawing(
      start(),
      user('a'),
      timer('t', 'a', { interrupting: false }),
      end(),
      end('told'),
      path('start', 'a', 'end'),
      path('t', 'told'),
    ),
  },
  invalid: {
    'one path that ends while a join waits for it': [
      drawing(
        choice,
        start(),
        and('f'),
        user('a'),
        user('b'),
        xor('q', 'q>j'),
        and('j'),
        end(),
        end('out'),
        path('start', 'f', 'a', 'j', 'end'),
        path('f', 'b', 'q', 'j'),
        flow('q', 'out', 'n = 1'),
      ),
      'j',
    ],
    'a timer that leads round a join': [
      drawing(
        start(),
        and('f'),
        user('a'),
        user('b'),
        timer('t', 'b'),
        and('j'),
        end(),
        end('late'),
        path('start', 'f', 'a', 'j', 'end'),
        path('f', 'b', 'j'),
        path('t', 'late'),
      ),
      'j',
    ],
    'three paths into a join and a fourth past it': [
      drawing(
        start(),
        and('f'),
        user('a'),
        and('j'),
        end(),
        path('start', 'f', 'a', 'j', 'end'),
        path('f', 'end'),
        { nodes: [user('b')] },
        path('b', 'j'),
      ),
      'j',
    ],
  },
});
