import { drawing, end, flow, path, start, timer, user, variables, xor } from '@samskab/testing/drawing';
import { decide, fund, money, outcomes } from '../support/council-and-money.ts';
import { ruleTable } from '../support/table.ts';

const amounts = variables({ price: { type: 'money', input: true }, outcome: outcomes });
const parts = [
  amounts,
  money('operating'),
  start(),
  decide('council'),
  end(),
  fund('p', 'release', 'all'),
  path('g', 'p', 'end'),
];
const grant = fund('g', 'grant', 'price', { decidedBy: 'council', cover: '"kassen"' });
const approved = flow('q', 'g', 'outcome = "approved" or outcome = "amended"');

ruleTable('grant-decided', {
  valid: {
    'a grant after the yes': drawing(
      ...parts,
      grant,
      xor('q', 'q>end'),
      path('start', 'council', 'q', 'end'),
      approved,
    ),
    'a no that comes back and is a yes': drawing(
      ...parts,
      grant,
      xor('q', 'q>council'),
      path('start', 'council', 'q', 'council'),
      approved,
    ),
    'a commitment that a task decided': drawing(
      amounts,
      money('frame'),
      start(),
      user('a'),
      fund('c', 'commit', 'price', { decidedBy: 'a' }),
      fund('y', 'pay', 'all'),
      end(),
      path('start', 'a', 'c', 'y', 'end'),
    ),
  },
  invalid: {
    'a grant whatever was decided': [drawing(...parts, grant, path('start', 'council', 'g')), 'g'],
    'a grant after a no': [
      drawing(
        ...parts,
        grant,
        xor('q', 'q>end'),
        path('start', 'council', 'q', 'end'),
        flow('q', 'g', 'outcome = "rejected"'),
      ),
      'g',
    ],
    'a grant by silence': [
      drawing(
        ...parts,
        grant,
        timer('t', 'council'),
        xor('q', 'q>end'),
        path('start', 'council', 'q', 'end'),
        approved,
        path('t', 'g'),
      ),
      'g',
    ],
    'a grant before the council': [drawing(...parts, grant, path('start', 'g'), path('p', 'council')), 'g'],
    'a grant that names nobody': [
      drawing(
        ...parts,
        fund('g', 'grant', 'price', { cover: '"kassen"' }),
        xor('q', 'q>end'),
        path('start', 'council', 'q', 'end'),
        approved,
      ),
      'g',
    ],
    'an unforeseen outcome that grants': [
      drawing(
        ...parts,
        grant,
        xor('q', 'q>g'),
        path('start', 'council', 'q', 'g'),
        flow('q', 'end', 'outcome = "rejected"'),
      ),
      'g',
    ],
  },
});
