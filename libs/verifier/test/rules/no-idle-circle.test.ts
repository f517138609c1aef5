import { and, drawing, end, flow, milestone, path, start, user, variables, xor } from '@samskab/testing/drawing';
import { ruleTable } from '../support/table.ts';

const choice = variables({ n: { type: 'number', input: true } });

ruleTable('no-idle-circle', {
  valid: {
    'a circle with a step': drawing(
      choice,
      start(),
      user('a'),
      xor('q', 'q>end'),
      end(),
      path('start', 'a', 'q', 'end'),
      flow('q', 'a', 'n = 1'),
    ),
    'gateways one after another': drawing(start(), xor('q'), and('r'), end(), path('start', 'q', 'r', 'end')),
  },
  invalid: {
    'two gateways in a ring': [
      drawing(
        choice,
        start(),
        xor('m'),
        xor('q', 'q>end'),
        end(),
        path('start', 'm', 'q', 'end'),
        flow('q', 'm', 'n = 1'),
      ),
      'm',
    ],
    'a gateway that leads to itself': [
      drawing(choice, start(), xor('q', 'q>end'), end(), path('start', 'q', 'end'), flow('q', 'q', 'n = 1')),
      'q',
    ],
    'a milestone in a ring': [
      drawing(start(), and('f'), milestone('m'), end(), path('start', 'f', 'm', 'f'), path('f', 'end')),
      'f',
    ],
  },
});
