import { drawing, end, flow, path, start, user, variables, xor } from '@samskab/testing/drawing';
import { fund, money } from '../support/council-and-money.ts';
import { ruleTable } from '../support/table.ts';

const amounts = variables({ price: { type: 'money', input: true } });
const by = { decidedBy: 'a' };
const frame = [amounts, money('frame'), start(), user('a'), end()];

ruleTable('frame-decided', {
  valid: {
    'a commitment with the step where it was decided': drawing(
      ...frame,
      fund('c', 'commit', 'price', by),
      fund('p', 'pay', 'all'),
      path('start', 'a', 'c', 'p', 'end'),
    ),
    'a commitment of what was reserved by a decision': drawing(
      ...frame,
      fund('r', 'reserve', 'price', by),
      fund('c', 'commit', 'price'),
      fund('p', 'pay', 'all'),
      path('start', 'a', 'r', 'c', 'p', 'end'),
    ),
    'money that is no frame': drawing(
      amounts,
      money('operating'),
      start(),
      user('a'),
      fund('c', 'commit', 'price'),
      end(),
      path('start', 'a', 'c', 'end'),
    ),
  },
  invalid: {
    'a commitment nobody decided': [
      drawing(...frame, fund('c', 'commit', 'price'), fund('p', 'pay', 'all'), path('start', 'a', 'c', 'p', 'end')),
      'c',
    ],
    'a reservation that only some ways pass': [
      drawing(
        ...frame,
        xor('q', 'q>c'),
        fund('r', 'reserve', 'price', by),
        fund('c', 'commit', 'price'),
        fund('p', 'pay', 'all'),
        path('start', 'a', 'q', 'c', 'p', 'end'),
        flow('q', 'r', 'price > 10'),
        path('r', 'c'),
      ),
      'c',
    ],
  },
});
