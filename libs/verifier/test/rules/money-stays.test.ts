import { drawing, end, form, path, start, user, variables } from '@samskab/testing/drawing';
import { money } from '../support/council-and-money.ts';
import { ruleTable } from '../support/table.ts';

const elsewhere = variables({ roads: { type: 'area', value: '"Veje"', constant: true } });
const steps = [start(), user('a'), end(), path('start', 'a', 'end')];

ruleTable('money-stays', {
  valid: {
    'all lines in one area': drawing(money('freed', [{ id: 'rest', area: 'area', kind: 'operating' }]), ...steps),
    'two areas, where nothing is freed': drawing(
      elsewhere,
      money('operating', [{ id: 'rest', area: 'roads', kind: 'capital' }]),
      ...steps,
    ),
  },
  invalid: {
    'a line in another area than the money is freed in': [
      drawing(elsewhere, money('freed', [{ id: 'rest', area: 'roads', kind: 'operating' }]), ...steps),
      'rest',
    ],
    'a step that changes the area': [
      drawing(money('operating'), start(), user('a', { form: form('a', 'area*') }), end(), path('start', 'a', 'end')),
      'a',
    ],
  },
});
