import { drawing, end, path, start, variables } from '@samskab/testing/drawing';
import { fund, money } from '../support/council-and-money.ts';
import { ruleTable } from '../support/table.ts';

const price = variables({ price: { type: 'money', input: true } });
const on = (kind: 'freed' | 'operating' | 'frame', ...more: Parameters<typeof fund>) =>
  drawing(price, money(kind), start(), fund(...more), end(), path('start', more[0], 'end'));

ruleTable('posting-fits-line', {
  valid: {
    'an expectation of freed money': on('freed', 'e', 'expect', 'price'),
    'a reservation with its purpose': on('freed', 'r', 'reserve', 'rest'),
    'a grant with its cover': on('operating', 'g', 'grant', 'price', { cover: '"kassen"' }),
  },
  invalid: {
    'a commitment of all that nobody granted': [on('operating', 'c', 'commit', 'all'), 'c'],
    'an expectation of operating money': [on('operating', 'e', 'expect', 'price'), 'e'],
    'a grant on a frame': [on('frame', 'g', 'grant', 'price'), 'g'],
    'an expectation of “all”': [on('freed', 'e', 'expect', 'all'), 'e'],
    'a grant without a cover': [on('operating', 'g', 'grant', 'price'), 'g'],
    'a reservation for nothing': [on('freed', 'r', 'reserve', 'rest', { purpose: undefined }), 'r'],
    'a release without a reason': [on('operating', 'r', 'release', 'rest', { reason: undefined }), 'r'],
  },
});
