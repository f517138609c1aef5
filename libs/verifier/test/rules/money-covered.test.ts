import { and, drawing, end, flow, form, path, start, timer, user, variables, xor } from '@samskab/testing/drawing';
import { decide, fund, money, outcomes } from '../support/council-and-money.ts';
import { ruleTable } from '../support/table.ts';

const amounts = variables({
  price: { type: 'money', input: true },
  other: { type: 'money', input: true },
  outcome: outcomes,
});
const decided = [start(), decide('council'), xor('q0', 'q0>no'), end('no'), path('start', 'council', 'q0', 'no')];
const yesTo = (first: string) => flow('q0', first, 'outcome = "approved"');
const freed = [amounts, money('freed'), ...decided];
const operating = [amounts, money('operating'), ...decided];
const yes = { decidedBy: 'council', cover: '"kassen"' };

ruleTable('money-covered', {
  valid: {
    'expected, granted, freed, committed, paid': drawing(
      ...freed,
      fund('e', 'expect', 'price'),
      fund('g', 'grant', 'price', yes),
      fund('f', 'free', 'price'),
      fund('c', 'commit', 'price'),
      fund('p', 'pay', 'price'),
      end(),
      yesTo('e'),
      path('e', 'g', 'f', 'c', 'p', 'end'),
    ),
    'a part of what is committed': drawing(
      ...operating,
      fund('g', 'grant', 'price', yes),
      fund('c', 'commit', 'all'),
      fund('p', 'pay', 'min(price, other)'),
      fund('r', 'release', 'rest'),
      end(),
      yesTo('g'),
      path('g', 'c', 'p', 'r', 'end'),
    ),
    'a price a choice has compared': drawing(
      ...operating,
      fund('g', 'grant', 'price', yes),
      xor('q', 'q>r'),
      fund('c', 'commit', 'other'),
      fund('p', 'pay', 'all'),
      fund('r', 'release', 'rest'),
      end(),
      yesTo('g'),
      path('g', 'q', 'r', 'end'),
      flow('q', 'c', 'other <= price'),
      path('c', 'p', 'r'),
    ),
    'a frame, within its room': drawing(
      amounts,
      money('frame'),
      start(),
      user('a'),
      fund('c', 'commit', 'price', { decidedBy: 'a' }),
      fund('p', 'pay', 'all'),
      end(),
      path('start', 'a', 'c', 'p', 'end'),
    ),
  },
  invalid: {
    'a payment of nothing committed': [
      drawing(
        ...operating,
        fund('g', 'grant', 'price', yes),
        fund('p', 'pay', 'price'),
        end(),
        yesTo('g'),
        path('g', 'p', 'end'),
      ),
      'p',
    ],
    'a commitment before the grant': [
      drawing(
        ...operating,
        fund('c', 'commit', 'price'),
        fund('g', 'grant', 'price', yes),
        end(),
        yesTo('c'),
        path('c', 'g', 'end'),
      ),
      'c',
    ],
    'money freed that nobody expected': [
      drawing(...freed, fund('f', 'free', 'price'), end(), yesTo('f'), path('f', 'end')),
      'f',
    ],
    'freed money spent before the grant': [
      drawing(
        ...freed,
        fund('e', 'expect', 'price'),
        fund('f', 'free', 'price'),
        fund('c', 'commit', 'price'),
        fund('g', 'grant', 'price', yes),
        end(),
        yesTo('e'),
        path('e', 'f', 'c', 'g', 'end'),
      ),
      'c',
    ],
    'granted money spent before it is freed': [
      drawing(
        ...freed,
        fund('e', 'expect', 'price'),
        fund('g', 'grant', 'price', yes),
        fund('c', 'commit', 'price'),
        end(),
        yesTo('e'),
        path('e', 'g', 'c', 'end'),
      ),
      'c',
    ],
    'capital spent before its year’s amount is released': [
      drawing(
        amounts,
        money('capital'),
        ...decided,
        fund('g', 'grant', 'price', yes),
        fund('c', 'commit', 'price'),
        end(),
        yesTo('g'),
        path('g', 'c', 'end'),
      ),
      'c',
    ],
    'really freed money taken back': [
      drawing(
        ...freed,
        fund('e', 'expect', 'price'),
        fund('f', 'free', 'price'),
        fund('r', 'release', 'all'),
        end(),
        yesTo('e'),
        path('e', 'f', 'r', 'end'),
      ),
      'r',
    ],
    'another amount paid than committed': [
      drawing(
        ...operating,
        fund('g', 'grant', 'price', yes),
        fund('c', 'commit', 'price'),
        fund('p', 'pay', 'other'),
        fund('r', 'release', 'rest'),
        end(),
        yesTo('g'),
        path('g', 'c', 'p', 'r', 'end'),
      ),
      'p',
    ],
    'a price that is written anew between commitment and payment': [
      drawing(
        ...operating,
        fund('g', 'grant', 'price', yes),
        fund('c', 'commit', 'price'),
        user('a', { form: form('a', 'price*') }),
        fund('p', 'pay', 'price'),
        fund('r', 'release', 'rest'),
        end(),
        yesTo('g'),
        path('g', 'c', 'a', 'p', 'r', 'end'),
      ),
      'p',
    ],
    'a timer that goes past the commitment': [
      drawing(
        ...operating,
        fund('g', 'grant', 'price', yes),
        user('a'),
        timer('t', 'a'),
        fund('c', 'commit', 'price'),
        fund('p', 'pay', 'price'),
        fund('r', 'release', 'rest'),
        end(),
        yesTo('g'),
        path('g', 'a', 'c', 'p', 'r', 'end'),
        path('t', 'p'),
      ),
      'p',
    ],
    'a parallel path that pays before the other commits': [
      drawing(
        ...operating,
        fund('g', 'grant', 'price', yes),
        and('s'),
        fund('c', 'commit', 'price'),
        fund('p', 'pay', 'price'),
        and('j'),
        end(),
        yesTo('g'),
        path('g', 's', 'c', 'j', 'end'),
        path('s', 'p', 'j'),
      ),
      'p',
    ],
  },
});
