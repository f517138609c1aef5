import { drawing, end, form, path, start, user, variables } from '@samskab/testing/drawing';
import { decide } from '../support/council-and-money.ts';
import { ruleTable } from '../support/table.ts';

ruleTable('variable-used', {
  valid: {
    'a variable of a form': drawing(
      variables({ note: 'text' }),
      start(),
      user('a', { form: form('a', 'note') }),
      end(),
      path('start', 'a', 'end'),
    ),
    'a variable of a recommendation': drawing(
      variables({ note: 'text', outcome: 'text' }),
      start(),
      decide('a', 'outcome', {
        facet: { kind: 'checkpoint', body: 'council', recommendation: 'Ja til {note}', outcome: 'outcome' },
      }),
      end(),
      path('start', 'a', 'end'),
    ),
  },
  invalid: {
    'a variable left over': [drawing(variables({ note: 'text' }), start(), end(), path('start', 'end')), 'note'],
  },
});
