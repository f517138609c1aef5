import { and, beside, drawing, end, path, start, terminate, timer, user, xor } from '@samskab/testing/drawing';
import { ruleTable } from '../support/table.ts';

const split = [start(), and('f'), user('a'), user('b')];

ruleTable('one-at-a-time', {
  valid: {
    'parallel paths that wait for each other': drawing(
      ...split,
      and('j'),
      user('c'),
      end(),
      path('start', 'f', 'a', 'j', 'c', 'end'),
      path('f', 'b', 'j'),
    ),
    'parallel paths that only end together': drawing(
      ...split,
      xor('m'),
      end(),
      path('start', 'f', 'a', 'm', 'end'),
      path('f', 'b', 'm'),
    ),
    'a race that a terminate end decides': drawing(
      ...split,
      xor('m'),
      user('c'),
      terminate('stop'),
      path('start', 'f', 'a', 'm', 'c', 'stop'),
      path('f', 'b', 'm'),
    ),
  },
  invalid: {
    'parallel paths that meet in a choice': [
      drawing(...split, xor('m'), user('c'), end(), path('start', 'f', 'a', 'm', 'c', 'end'), path('f', 'b', 'm')),
      'c',
    ],
    'parallel paths into one step': [
      drawing(...split, user('c'), end(), path('start', 'f', 'a', 'c', 'end'), path('f', 'b', 'c')),
      'c',
    ],
    'a timer beside a step that leads to what follows it': [
      drawing(
        start(),
        user('a'),
        timer('t', 'a', beside),
        user('c'),
        end(),
        path('start', 'a', 'c', 'end'),
        path('t', 'c'),
      ),
      'c',
    ],
  },
});
