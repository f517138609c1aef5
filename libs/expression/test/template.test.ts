import {
  formatDate,
  formatList,
  formatMoney,
  formatNumber,
  renderTemplate,
  templateNames,
  type Types,
} from '@samskab/expression';
import * as fc from 'fast-check';

const types: Types = {
  route: 'text',
  meetingDate: 'date',
  saving: 'money',
  area: 'area',
  trips: 'number',
  places: { list: 'text' },
  open: 'boolean',
};

describe('a recommendation', () => {
  const text =
    'Administrationen indstiller, at rute {route} nedlægges, som {town} ønskede den {meetingDate}, og {saving} bliver.';

  it('names what it needs, each once', () => {
    expect(templateNames(`${text} {route}`)).toEqual(['route', 'town', 'meetingDate', 'saving']);
  });

  it('is read with money and dates in Danish', () => {
    const values = { route: '46', town: 'Nørreby', meetingDate: '2026-04-14', saving: 10000000 };
    expect(renderTemplate(text, values, types)).toBe(
      'Administrationen indstiller, at rute 46 nedlægges, som Nørreby ønskede den 14. april 2026, og 100.000 kr. bliver.',
    );
  });

  it('keeps a placeholder that has no value, so that its lack is seen', () => {
    expect(renderTemplate('{route} og {toString}', { route: null }, types)).toBe('{route} og {toString}');
  });

  it('writes lists, yes and no as a person would', () => {
    const values = { places: ['Torvet', 'Skolen', 'Plejehjemmet'], open: true, trips: 3100 };
    expect(renderTemplate('{places}: {open}, {trips}', values, types)).toBe(
      'Torvet, Skolen og Plejehjemmet: ja, 3.100',
    );
  });

  it('never reads a value as a placeholder', () => {
    expect(renderTemplate('{route}', { route: '{saving}', saving: 1 }, types)).toBe('{saving}');
  });
});

describe('Danish figures', () => {
  it.each([
    [42406900, '424.069 kr.'],
    [500000000, '5.000.000 kr.'],
    [123450, '1.234,50 kr.'],
    [5, '0,05 kr.'],
    [0, '0 kr.'],
    [-350000, '-3.500 kr.'],
  ])('%d øre are %s', (ore, text) => {
    expect(formatMoney(ore)).toBe(text);
  });

  it('money can be read back to the øre', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (ore) => {
        const [kroner = '', rest = '00'] = formatMoney(ore).replace(' kr.', '').replaceAll('.', '').split(',');
        return BigInt(kroner.replace('-', '') + rest) === BigInt(Math.abs(ore)) && kroner.startsWith('-') === ore < 0;
      }),
    );
  });

  it('numbers, dates and lists', () => {
    expect([formatNumber(1234.5), formatNumber(-12), formatNumber(1000000)]).toEqual(['1.234,5', '-12', '1.000.000']);
    expect([formatDate('2027-12-01'), formatDate('snart')]).toEqual(['1. december 2027', 'snart']);
    expect([formatList([]), formatList(['a']), formatList(['a', 'b'])]).toEqual(['', 'a', 'a og b']);
  });
});
