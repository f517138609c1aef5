import {
  and,
  drawing,
  end,
  flow,
  form,
  path,
  start,
  terminate,
  timer,
  user,
  variables,
  xor,
} from '@samskab/testing/drawing';
import { decide, fund, money, outcomes } from '../support/council-and-money.ts';
import { ruleTable } from '../support/table.ts';

const amounts = variables({
  price: { type: 'money', input: true },
  cost: { type: 'money', input: true },
  outcome: outcomes,
  n: { type: 'number', input: true },
});
const yes = { decidedBy: 'council', cover: '"kassen"' };
const decided = [
  start(),
  decide('council'),
  xor('q', 'q>end'),
  end(),
  path('start', 'council', 'q', 'end'),
  flow('q', 'go', 'outcome = "approved"'),
];
const freed = [
  amounts,
  money('freed'),
  ...decided,
  fund('go', 'expect', 'price'),
  fund('g', 'grant', 'price', yes),
  fund('f', 'free', 'price'),
  path('go', 'g', 'f'),
];
const operating = [amounts, money('operating'), ...decided, fund('go', 'grant', 'price', yes)];

ruleTable('money-not-left', {
  valid: {
    'all that was freed is spent': drawing(
      ...freed,
      fund('c', 'commit', 'price'),
      fund('p', 'pay', 'price'),
      path('f', 'c', 'p', 'end'),
    ),
    'the rest is reserved': drawing(
      ...freed,
      fund('c', 'commit', 'min(price, cost)'),
      fund('p', 'pay', 'all'),
      fund('r', 'reserve', 'rest'),
      path('f', 'c', 'p', 'r', 'end'),
    ),
    'the rest goes back to its cover': drawing(
      ...operating,
      fund('c', 'commit', 'min(price, cost)'),
      fund('p', 'pay', 'all'),
      fund('r', 'release', 'rest'),
      path('go', 'c', 'p', 'r', 'end'),
    ),
    'an expectation that ceases': drawing(
      amounts,
      money('freed'),
      start(),
      fund('e', 'expect', 'price'),
      fund('r', 'release', 'all'),
      end(),
      path('start', 'e', 'r', 'end'),
    ),
    'a frame gets its room back': drawing(
      amounts,
      money('frame'),
      start(),
      user('a'),
      fund('c', 'commit', 'price', { decidedBy: 'a' }),
      fund('r', 'release', 'all'),
      end(),
      path('start', 'a', 'c', 'r', 'end'),
    ),
    'no money at all': drawing(start(), user('a'), end(), path('start', 'a', 'end')),
  },
  invalid: {
    'freed and forgotten': [drawing(...freed, path('f', 'end')), 'end'],
    'freed where the drawing stops': [drawing(...freed), 'line'],
    'committed and not paid': [drawing(...freed, fund('c', 'commit', 'price'), path('f', 'c', 'end')), 'end'],
    'a part spent and the rest forgotten': [
      drawing(...freed, fund('c', 'commit', 'min(price, cost)'), fund('p', 'pay', 'all'), path('f', 'c', 'p', 'end')),
      'end',
    ],
    'granted and not used': [drawing(...operating, path('go', 'end')), 'end'],
    'a part paid of what was committed': [
      drawing(
        ...operating,
        fund('c', 'commit', 'price'),
        fund('p', 'pay', 'min(price, cost)'),
        path('go', 'c', 'p', 'end'),
      ),
      'end',
    ],
    'an expectation that nobody ends': [
      drawing(amounts, money('freed'), start(), fund('e', 'expect', 'price'), end(), path('start', 'e', 'end')),
      'end',
    ],
    'one of two ways that forgets': [
      drawing(
        ...freed,
        xor('r', 'r>stop'),
        end('stop'),
        fund('c', 'commit', 'price'),
        fund('p', 'pay', 'price'),
        path('f', 'r', 'stop'),
        flow('r', 'c', 'n = 1'),
        path('c', 'p', 'end'),
      ),
      'stop',
    ],
    'a timer that leaves before the payment': [
      drawing(
        ...freed,
        fund('c', 'commit', 'price'),
        user('a'),
        timer('t', 'a'),
        end('late'),
        fund('p', 'pay', 'price'),
        path('f', 'c', 'a', 'p', 'end'),
        path('t', 'late'),
      ),
      'late',
    ],
    'a terminate end beside money under way': [
      drawing(
        ...operating,
        and('s'),
        fund('c', 'commit', 'price'),
        fund('p', 'pay', 'price'),
        user('a'),
        terminate('stop'),
        path('go', 's', 'c', 'p', 'end'),
        path('s', 'a', 'stop'),
      ),
      'stop',
    ],
    'a price written anew, so that less is paid': [
      drawing(
        ...operating,
        user('a', { form: form('a', 'cost*') }),
        fund('c', 'commit', 'all'),
        fund('p', 'pay', 'min(price, cost)'),
        path('go', 'a', 'c', 'p', 'end'),
      ),
      'end',
    ],
    'capital released to use and not used': [
      drawing(
        amounts,
        money('capital'),
        ...decided,
        fund('go', 'grant', 'price', yes),
        fund('f', 'free', 'all'),
        path('go', 'f', 'end'),
      ),
      'end',
    ],
    'a frame committed and forgotten': [
      drawing(
        amounts,
        money('frame'),
        start(),
        user('a'),
        fund('c', 'commit', 'price', { decidedBy: 'a' }),
        end(),
        path('start', 'a', 'c', 'end'),
      ),
      'end',
    ],
  },
});
