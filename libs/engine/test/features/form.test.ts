import type { Field, Variable } from '@samskab/definition';
import type { Data } from '../../src/index.ts';
import { drawing, path, start, user, variables } from '@samskab/testing/drawing';
import { play } from '../support/played-case.ts';

const permit = (...form: Field[]) =>
  drawing(
    variables({
      given: 'boolean',
      reason: 'text',
      fixed: { type: 'text', value: '"fast"' },
      who: { type: 'party', personal: true },
    }),
    start(),
    user('permit', { form }),
    user('next'),
    path('start', 'permit', 'next'),
  );
const given: Field = { id: 'permit.given', variable: 'given', required: true };
const reason: Field = { id: 'permit.reason', variable: 'reason', required: true, visible: 'given = false' };

describe('a form', () => {
  it('requires a field only when it is visible, by what the form itself says', () => {
    expect(play(permit(given, reason)).complete('permit', { given: true })).toMatchObject({ ok: true });
    expect(play(permit(given, reason)).complete('permit', { given: false })).toMatchObject({
      fields: [{ field: 'reason', code: 'required' }],
    });
    expect(play(permit(given, reason)).complete('permit', { given: false, reason: 'Farligt' })).toMatchObject({
      ok: true,
    });
  });

  it('takes no value for a field that nobody could see', () => {
    expect(play(permit(given, reason)).complete('permit', { given: true, reason: 'Farligt' })).toMatchObject({
      fields: [{ field: 'reason', code: 'hidden' }],
    });
    expect(play(permit(given, reason)).complete('permit', { given: true, reason: null })).toMatchObject({ ok: true });
  });

  it('writes down what was asked about visibility', () => {
    expect(play(permit(given, reason)).complete('permit', { given: true })).toMatchObject({
      answers: [{ site: 'permit.reason/visible', value: false }],
    });
  });

  it('is refused, and no incident, when visibility faults: nothing has happened yet', () => {
    const town = play(permit({ ...reason, visible: 'nobody' }));
    expect(town.complete('permit', { reason: 'x' })).toMatchObject({
      code: 'invalid',
      fields: [{ field: 'reason', code: 'fault', message: 'unknown: nobody' }],
    });
    expect(town.view.incidents).toEqual([]);
  });

  it('lets a read-only field be sent back as it was, and not otherwise', () => {
    const fixed: Field = { id: 'permit.fixed', variable: 'fixed', readOnly: true, required: true };
    expect(play(permit(fixed)).complete('permit', { fixed: 'fast' })).toMatchObject({ ok: true });
    expect(play(permit(fixed)).complete('permit', {})).toMatchObject({ ok: true });
    expect(play(permit(fixed)).complete('permit', { fixed: 'løs' })).toMatchObject({
      fields: [{ field: 'fixed', code: 'readOnly' }],
    });
  });

  it.each([[''], [null], [undefined]])('does not take %p for an answer to what is required', (value) => {
    const town = play(permit({ id: 'permit.reason', variable: 'reason', required: true }));
    expect(town.complete('permit', value === undefined ? {} : { reason: value })).toMatchObject({
      fields: [{ code: 'required' }],
    });
  });

  it('holds a reference where the value is personal', () => {
    const town = play(permit({ id: 'permit.who', variable: 'who', required: true }));
    town.complete('permit', { who: 'personal:7d1c' });
    expect(town.data.who).toBe('personal:7d1c');
  });

  it('tells every fault at once', () => {
    const town = play(permit(given, { id: 'permit.reason', variable: 'reason', required: true }));
    expect(town.complete('permit', { given: 'ja', more: 1 })).toMatchObject({
      fields: [
        { field: 'more', code: 'unknown' },
        { field: 'given', code: 'type' },
        { field: 'reason', code: 'required' },
      ],
    });
  });
});

describe('the type of a variable', () => {
  const accepts = (type: Variable['type'], value: Data[string]): boolean => {
    const model = drawing(
      variables({ x: { type } }),
      start(),
      user('ask', { form: [{ id: 'ask.x', variable: 'x' }] }),
      path('start', 'ask'),
    );
    return play(model).complete('ask', { x: value }).ok;
  };
  const person = { record: { name: 'text', age: 'number' } } as const;

  it.each<[string, Variable['type'], Data[string], boolean]>([
    ['text is text', 'text', 'Nørreby', true],
    ['a number is no text', 'text', 46, false],
    ['half is a number', 'number', 0.5, true],
    ['a text is no number', 'number', '46', false],
    ['money is whole øre', 'money', 42_406_900, true],
    ['money is never half an øre', 'money', 0.5, false],
    ['a debt is money', 'money', -1, true],
    ['a date is a day that exists', 'date', '2028-02-29', true],
    ['2027 has no 29 February', 'date', '2027-02-29', false],
    ['an instant is no date', 'date', '2027-06-27T00:00:00.000Z', false],
    ['yes and no are boolean', 'boolean', false, true],
    ['ja is not', 'boolean', 'ja', false],
    ['a choice is one of its words', { choice: ['alle', 'medlemmer'] }, 'alle', true],
    ['and no other', { choice: ['alle', 'medlemmer'] }, 'ingen', false],
    ['a list holds its own kind', { list: 'number' }, [1, 2], true],
    ['and no other', { list: 'number' }, [1, 'to'], false],
    ['a list is no record', person, [], false],
    ['a record may leave out a member', person, { name: 'Kasserer' }, true],
    ['but has no other', person, { name: 'Kasserer', cvr: '1' }, false],
    ['nor a member of another type', person, { age: 'ung' }, false],
    ['a party is a reference or a record', 'party', { name: 'Foreningen' }, true],
    ['a file is a reference', 'file', 'f1', true],
    ['a number is neither', 'file', 1, false],
    ['an area is a name', 'area', 'Kollektiv trafik', true],
    ['anything may be without a value', { choice: ['alle'] }, null, true],
  ])('%s', (_sentence, type, value, isAccepted) => {
    expect(accepts(type, value)).toBe(isAccepted);
  });
});
