import { and, drawing, end, flow, form, path, start, timer, user, variables, xor } from '@samskab/testing/drawing';
import { ruleTable } from '../support/table.ts';

const says = variables({ says: 'boolean', note: 'text' });
const asking = (...names: string[]) => user('a', { form: form('a', ...names) });
const choice = [xor('q', 'q>end'), user('b'), end(), path('q', 'end'), flow('q', 'b', 'says = true'), path('b', 'end')];

ruleTable('variable-set-before-read', {
  valid: {
    'a required field': drawing(says, start(), asking('says*'), ...choice, path('start', 'a', 'q')),
    'what is asked at the start': drawing(
      variables({ says: { type: 'boolean', input: true } }),
      start(),
      ...choice,
      path('start', 'q'),
    ),
    'what a parallel path brought': drawing(
      says,
      start(),
      and('f'),
      asking('says*'),
      user('c'),
      and('j'),
      ...choice,
      path('start', 'f', 'a', 'j', 'q'),
      path('f', 'c', 'j'),
    ),
    'a field that may be empty, asked for as such': drawing(
      says,
      start(),
      user('a', { form: form('a', 'note'), output: [{ from: 'if note = null then "" else note', to: 'note' }] }),
      end(),
      path('start', 'a', 'end'),
    ),
  },
  invalid: {
    'a field one may leave empty': [drawing(says, start(), asking('says'), ...choice, path('start', 'a', 'q')), 'q>b'],
    'a way round the form': [
      drawing(says, start(), asking('says*'), timer('t', 'a'), ...choice, path('start', 'a', 'q'), path('t', 'q')),
      'q>b',
    ],
    'a mapping before its form': [
      drawing(
        says,
        start(),
        user('c', { output: [{ from: 'says', to: 'says' }] }),
        asking('says*'),
        ...choice,
        path('start', 'c', 'a', 'q'),
      ),
      'c',
    ],
  },
});
