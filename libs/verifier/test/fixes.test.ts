import type { Model } from '@samskab/definition';
import { verify, type Fix, type RuleId } from '../src/index.ts';
import {
  and,
  beside,
  drawing,
  end,
  flow,
  form,
  path,
  start,
  timer,
  user,
  variables,
  xor,
} from '@samskab/testing/drawing';
import { decide, fund, money, outcomes } from './support/council-and-money.ts';
import { mended } from './support/mend.ts';

const choice = variables({ n: { type: 'number', input: true }, price: { type: 'money', input: true } });
const granted = [
  choice,
  variables({ cost: { type: 'money', input: true }, outcome: outcomes }),
  money('operating'),
  start(),
  decide('council'),
  xor('q', 'q>end'),
  fund('g', 'grant', 'price', { decidedBy: 'council', cover: '"kassen"' }),
  end(),
  path('start', 'council', 'q', 'end'),
  flow('q', 'g', 'outcome = "approved"'),
];

const broken: Record<string, [RuleId, Fix['do'], Model]> = {
  'a choice where no way fits gets a default': [
    'some-way-open',
    'setDefault',
    drawing(
      choice,
      start(),
      xor('q'),
      user('a'),
      end(),
      flow('q', 'a', 'n = 1'),
      flow('q', 'end', 'n = 2'),
      path('start', 'q'),
      path('a', 'end'),
    ),
  ],
  'a join that waits in vain lets through what comes': [
    'can-always-end',
    'setGateway',
    drawing(
      choice,
      start(),
      xor('q', 'q>a'),
      user('a'),
      user('b'),
      and('j'),
      end(),
      path('start', 'q', 'a', 'j', 'end'),
      flow('q', 'b', 'n = 1'),
      path('b', 'j'),
    ),
  ],
  'a join beside the case that waits for what may never come lets through what comes': [
    'ends-properly',
    'setGateway',
    drawing(
      start(),
      user('a'),
      timer('soon', 'a', beside),
      timer('late', 'a', beside),
      and('j'),
      end(),
      end('told'),
      path('start', 'a', 'end'),
      path('soon', 'j', 'told'),
      path('late', 'j'),
    ),
  ],
  'a gateway where parallel paths meet waits for them': [
    'one-at-a-time',
    'setGateway',
    drawing(
      start(),
      and('f'),
      user('a'),
      user('b'),
      xor('m'),
      user('c'),
      end(),
      path('start', 'f', 'a', 'm', 'c', 'end'),
      path('f', 'b', 'm'),
    ),
  ],
  'a step nobody is reminded of gets a reminder': [
    'wait-has-reminder',
    'setReminder',
    drawing(start(), user('a'), end(), path('start', 'a', 'end')),
  ],
  'a commitment of more than was granted takes all of it': [
    'money-covered',
    'setAmount',
    drawing(...granted, fund('c', 'commit', 'cost'), fund('p', 'pay', 'all'), path('g', 'c', 'p', 'end')),
  ],
  'an answer without a name gets its condition’s word': [
    'gateway-asks',
    'setName',
    drawing(
      variables({ says: { choice: ['ja', 'nej'] } }),
      start(),
      user('a', { form: form('a', 'says*') }),
      { ...xor('q', 'q>no'), name: 'Vil I?' },
      end(),
      end('no'),
      path('start', 'a', 'q'),
      flow('q', 'end', 'says = "ja"'),
      { flows: [{ id: 'q>no', from: 'q', to: 'no', name: 'nej' }] },
    ),
  ],
  'a variable left over is taken away': [
    'variable-used',
    'removeVariable',
    drawing(variables({ note: 'text' }), start(), end(), path('start', 'end')),
  ],
  'an expectation that nobody ends ceases before the end': [
    'money-not-left',
    'addFunding',
    drawing(choice, money('freed'), start(), fund('e', 'expect', 'price'), end(), path('start', 'e', 'end')),
  ],
  'money that is left is given back before the end': [
    'money-not-left',
    'addFunding',
    drawing(...granted, path('g', 'end')),
  ],
};

describe('a fix', () => {
  it.each(Object.entries(broken))('%s, and the finding is gone', (_, [rule, kind, model]) => {
    const fix = verify(model).findings.find((finding) => finding.rule === rule)?.fix;
    expect(fix?.do).toBe(kind);
    const after = verify(mended(model, fix!)).findings.filter((finding) => finding.rule === rule);
    expect(after).toEqual([]);
  });
});
