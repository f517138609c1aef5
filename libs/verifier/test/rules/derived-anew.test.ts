import { drawing, end, flow, form, path, start, user, variables, xor } from '@samskab/testing/drawing';
import { fund, money } from '../support/council-and-money.ts';
import { ruleTable } from '../support/table.ts';

const figures = variables({ price: 'money', promise: 'money', gap: 'money', n: { type: 'number', input: true } });
const ask = (id: string, ...more: string[]) => user(id, { form: form(id, ...more) });
const computing = (id: string, from: string, ...more: string[]) => ({
  ...ask(id, ...more),
  output: [{ from, to: 'gap' }],
});
const parts = [figures, start(), computing('a', 'price - promise', 'price*', 'promise*'), end()];

ruleTable('derived-anew', {
  valid: {
    'a gap that is computed again when more is promised': drawing(
      ...parts,
      xor('q', 'q>end'),
      computing('b', 'price - promise', 'promise*'),
      path('start', 'a', 'q', 'end'),
      flow('q', 'b', 'gap > 0'),
      path('b', 'q'),
    ),
    'a sum that adds up': drawing(
      figures,
      start(),
      computing('a', 'if gap = null then price else gap + price', 'price*'),
      xor('q', 'q>end'),
      end(),
      path('start', 'a', 'q', 'end'),
      flow('q', 'a', 'gap > 0'),
    ),
    'a figure nothing reads any more': drawing(...parts, ask('b', 'promise*'), path('start', 'a', 'b', 'end')),
  },
  invalid: {
    'a gap that stays when more is promised': [
      drawing(
        ...parts,
        xor('q', 'q>end'),
        ask('b', 'promise*'),
        path('start', 'a', 'q', 'end'),
        flow('q', 'b', 'gap > 0'),
        path('b', 'q'),
      ),
      'b',
    ],
    'a posting of the old figure': [
      drawing(
        ...parts,
        money('frame'),
        ask('b', 'price*'),
        fund('c', 'commit', 'gap', { decidedBy: 'a' }),
        fund('p', 'pay', 'all'),
        path('start', 'a', 'b', 'c', 'p', 'end'),
      ),
      'b',
    ],
  },
});
