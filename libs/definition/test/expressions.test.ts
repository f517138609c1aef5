import { expressionsOf, parseModel, type Expression } from '@samskab/definition';
import { everything } from './support.ts';

const result = parseModel(everything());
const found = result.ok ? expressionsOf(result.model) : [];
const at = (path: string): Expression | undefined => found.find((each) => each.path.join('.').endsWith(path));

describe('the expressions of a drawing', () => {
  it('are found wherever they stand, in document order', () => {
    expect(found.map(({ id, feel }) => `${id}: ${feel}`)).toEqual([
      'area: "bus"',
      'user-1: amount',
      'user-3: town',
      'form: town = "x"',
      'form: "R/P6M"',
      'form: 10',
      'fund: town',
      'fund: town',
      'fund: town',
      'call: town',
      'adHoc: town = "x"',
      'each: places',
      'each: place',
      'each: false',
      'again: true',
      'all: more.on',
      'all: amount > 0',
      'complex: true',
      'form-to-exclusive: amount > 0',
      'exclusive-to-end: town = "x"',
    ]);
  });

  it('leave out the words all and rest, and what only a message knows', () => {
    expect(found.filter(({ feel }) => feel === 'all')).toEqual([]);
    expect(found.filter(({ id }) => id === 'start')).toEqual([]);
  });

  it('say what they must give', () => {
    expect(at('on.0.time.date')).toHaveProperty('gives', 'date');
    expect(at('due.due.workingDays')).toHaveProperty('gives', 'number');
    expect(at('facet.amount')).toHaveProperty('gives', 'money');
    expect(at('flows.2.when')).toHaveProperty('gives', 'boolean');
    expect(at('variables.0.value')).toHaveProperty('gives', 'area');
  });

  it('see the variables of their scope, and the items of their loop', () => {
    expect(at('flows.2.when')?.names).toHaveProperty('amount', 'money');
    expect(at('flows.2.when')?.names).not.toHaveProperty('own');
    expect(at('loop.collect.from')?.names).toHaveProperty('place', 'text');
  });

  it('read nothing personal where they decide', () => {
    expect(at('flows.2.when')?.personal).toEqual(new Set(['who']));
    expect(at('form.1.visible')?.personal).toEqual(new Set(['who']));
    expect(at('facet.amount')?.personal).toEqual(new Set());
  });
});
