import { drawing, end, flow, form, path, service, start, user, variables } from '@samskab/testing/drawing';
import { play } from '../support/played-case.ts';
import { tinyAsk } from '../support/tiny-ask.ts';

const calculate = drawing(
  variables({ saving: 'money', ownShare: 'money', gap: 'money', note: { type: 'text', parent: 'calculate' } }),
  start(),
  user('calculate', {
    form: form('calculate', 'saving*', 'note'),
    output: [
      { from: 'saving + 1', to: 'ownShare' },
      { from: 'ownShare + 1', to: 'gap' },
    ],
  }),
  user('next', { form: form('next', 'gap') }),
  path('start', 'calculate', 'next'),
);

describe('output mappings', () => {
  it('read the form, and each reads what the ones before it gave', () => {
    const town = play(calculate);
    town.complete('calculate', { saving: 100 });
    expect(town.data).toEqual({ saving: 100, ownShare: 101, gap: 102 });
  });

  it('set all or nothing: a fault in the second does not leave the first behind', () => {
    const town = play(calculate, { ask: tinyAsk({ 'calculate/output/gap': { fault: 'ukendt' } }) });
    town.complete('calculate', { saving: 100 });
    expect(town.data).toEqual({ saving: 100 });
    expect(town.view).toMatchObject({ tasks: [], incidents: [{ node: 'calculate', site: 'calculate/output/gap' }] });
  });

  it('are made again from the start when they are retried, and the task is not', () => {
    const town = play(calculate, { ask: tinyAsk({ 'calculate/output/gap': [{ fault: 'ukendt' }, { value: 7 }] }) });
    town.complete('calculate', { saving: 100 });
    town.send({ type: 'variablesSet', scope: 'i0', data: { saving: 200 }, reason: 'Regnefejl' });
    town.retry('calculate');
    expect(town.data).toEqual({ saving: 200, ownShare: 201, gap: 7 });
    expect(town.asked('openTask').map(({ node }) => node)).toEqual(['calculate', 'next']);
  });

  it("must give a value of the variable's type", () => {
    const town = play(calculate, { ask: tinyAsk({ 'calculate/output/ownShare': { value: 0.5 } }) });
    town.complete('calculate', { saving: 100 });
    expect(town.view.incidents).toMatchObject([
      { site: 'calculate/output/ownShare', code: 'type', message: '0.5 is no value here' },
    ]);
  });

  it('may hand on a reference to a personal value, whatever its type', () => {
    const born = drawing(
      variables({ born: { type: 'date', personal: true }, known: { type: 'date', personal: true } }),
      start(),
      user('ask', { form: form('ask', 'born*'), output: [{ from: 'born', to: 'known' }] }),
      path('start', 'ask'),
    );
    const town = play(born);
    town.complete('ask', { born: 'personal:7d1c' });
    expect(town.data).toEqual({ born: 'personal:7d1c', known: 'personal:7d1c' });
  });

  it('may give no value', () => {
    const town = play(calculate, { ask: tinyAsk({ 'calculate/output/gap': { value: null } }) });
    town.complete('calculate', { saving: 100 });
    expect(town.data).toMatchObject({ gap: null });
  });
});

describe('a variable of an activity', () => {
  it('is set by its form, read by its outputs, and gone with it', () => {
    const model = drawing(
      variables({ note: { type: 'text', parent: 'write' }, kept: 'text' }),
      start(),
      user('write', { form: form('write', 'note'), output: [{ from: 'note', to: 'kept' }] }),
      user('next'),
      path('start', 'write', 'next'),
    );
    const town = play(model);
    town.complete('write', { note: 'Til sagen' });
    expect(town.data).toEqual({ kept: 'Til sagen' });
    expect(Object.values(town.state.instances)).toEqual([expect.not.objectContaining({ data: expect.anything() })]);
  });

  it('holds what its inputs give, which its outside cannot see', () => {
    const model = drawing(
      variables({ town: { type: 'text', input: true }, heading: { type: 'text', parent: 'note' } }),
      start(),
      service('note', { input: [{ from: 'town', to: 'heading' }] }),
      path('start', 'note'),
    );
    const town = play(model, { input: { town: 'Nørreby' } });
    expect(town.view).toMatchObject({ works: [{ data: { heading: 'Nørreby' } }], data: { town: 'Nørreby' } });
  });
});

describe('the ways out of an activity', () => {
  const after = (...more: Parameters<typeof drawing>) =>
    drawing(start(), user('a', { default: 'a>none' }), path('start', 'a'), ...more);

  it('are all taken where nothing is said', () => {
    const town = play(drawing(start(), user('a'), user('b'), user('c'), path('start', 'a', 'b'), path('a', 'c')));
    town.complete('a');
    expect(town.at).toEqual(['b', 'c']);
  });

  it('are those whose conditions are true, and the default only when there is none', () => {
    const model = after(
      user('b'),
      user('c'),
      user('none'),
      flow('a', 'b', 'true'),
      flow('a', 'c', 'true'),
      flow('a', 'none'),
    );
    const both = play(model);
    both.complete('a');
    expect(both.at).toEqual(['b', 'c']);
    const neither = play(model, { ask: tinyAsk({ 'a>b': { value: false }, 'a>c': { value: false } }) });
    neither.complete('a');
    expect(neither.at).toEqual(['none']);
  });

  it('are an incident when none is true and there is no default; the task is done, and a person chooses', () => {
    const town = play(drawing(start(), user('a'), end('b'), path('start', 'a'), flow('a', 'b', 'false')));
    town.complete('a');
    expect(town.view).toMatchObject({ tasks: [], incidents: [{ node: 'a', code: 'noBranch' }] });
    town.resolve('a', { answer: 'a>b' });
    expect(town.view.outcome).toBe('b');
  });
});
