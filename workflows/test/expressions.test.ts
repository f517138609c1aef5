import { checkExpression } from '@samskab/expression';
import { pattern, patternKeys } from './support/pattern.ts';

describe.each(patternKeys)('the expressions of %s', (key) => {
  const { process } = pattern(key);
  const types = Object.fromEntries(process.variables.map(({ id, type }) => [id, type]));
  const personal = new Set(process.variables.filter((variable) => variable.personal).map(({ id }) => id));
  const activities = process.nodes.flatMap((node) => (node.type === 'activity' ? [node] : []));

  it('are conditions where a flow or a field asks one', () => {
    const conditions = [
      ...process.flows.flatMap(({ when }) => when ?? []),
      ...activities.flatMap(({ form = [] }) => form.flatMap(({ visible }) => visible ?? [])),
    ];
    expect(conditions.length).toBeGreaterThan(0);
    expect(conditions.flatMap((feel) => checkExpression(feel, types, { personal, expect: 'boolean' }))).toEqual([]);
  });

  it('give each variable a value of its own type', () => {
    // What a start maps comes with its message, and is no variable yet.
    const mapping = process.nodes.filter((node) => node.type !== 'event' || node.position !== 'start');
    const problems = mapping.flatMap((node) => {
      const output = 'output' in node && node.output ? node.output : [];
      return output.flatMap(({ from, to }) => checkExpression(from, types, { personal, expect: types[to] }));
    });
    expect(problems).toEqual([]);
  });

  it('give øre where money moves', () => {
    const amounts = activities.flatMap(({ facet }) =>
      facet?.kind === 'funding' && facet.amount !== 'all' && facet.amount !== 'rest' ? [facet.amount] : [],
    );
    expect(amounts.flatMap((feel) => checkExpression(feel, types, { personal, expect: 'money' }))).toEqual([]);
  });
});
