import type { FormEntry } from '../../src/case/form/entry.ts';
import { showValue } from '../../src/case/form/show.ts';
import { asTyped, readForm, typedFrom } from '../../src/case/form/values.ts';
import { conditionsOf, isVisible } from '../../src/case/form/visible.ts';
import { process } from './village-bus.ts';

const entry = (variable: string, type: FormEntry['type'], rest: Partial<FormEntry> = {}): FormEntry => ({
  variable,
  label: variable,
  help: null,
  required: true,
  readOnly: false,
  type,
  personal: false,
  value: null,
  ...rest,
});

describe('a form as a person fills it', () => {
  it('is read into what the API takes: øre, numbers, dates, words', () => {
    const entries = [
      entry('topUp', 'money'),
      entry('seats', 'number'),
      entry('visitDate', 'date'),
      entry('goesOn', 'boolean'),
      entry('riders', { choice: ['medlemmer', 'alle'] }),
      entry('names', { list: 'text' }),
      entry('answerText', 'text'),
    ];
    const typed = {
      topUp: '374.069',
      seats: '9',
      visitDate: '2026-04-14',
      goesOn: false,
      riders: 'alle',
      names: 'Elbus\n\n Minibus ',
      answerText: ' Vi kommer ',
    };
    expect(readForm(entries, typed)).toEqual({
      data: {
        topUp: 37_406_900,
        seats: 9,
        visitDate: '2026-04-14',
        goesOn: false,
        riders: 'alle',
        names: ['Elbus', 'Minibus'],
        answerText: 'Vi kommer',
      },
      faults: {},
    });
  });

  it('tells every fault at once, each by its field', () => {
    const entries = [entry('Svar', 'text'), entry('Pris', 'money'), entry('Pladser', 'number')];
    expect(readForm(entries, { Svar: '  ', Pris: 'meget', Pladser: 'ni' }).faults).toEqual({
      Svar: 'Udfyld Svar.',
      Pris: 'Pris: Skriv et beløb i kroner, for eksempel 100.000.',
      Pladser: 'Pladser: Skriv et tal.',
    });
  });

  it('sends neither what is left open nor what cannot be changed', () => {
    const entries = [entry('conditions', 'text', { required: false }), entry('saving', 'money', { readOnly: true })];
    expect(readForm(entries, { conditions: '', saving: '5' })).toEqual({ data: {}, faults: {} });
  });

  it('shows what the case already knows as it would be typed', () => {
    expect(typedFrom([entry('topUp', 'money', { value: 37_406_900 }), entry('seats', 'number', { value: 9 })])).toEqual(
      {
        topUp: '374.069',
        seats: '9',
      },
    );
    expect(asTyped({ list: 'text' }, ['Elbus', 'Minibus'])).toBe('Elbus\nMinibus');
  });
});

describe('a value one only reads', () => {
  it.each<[FormEntry['type'], FormEntry['value'], string]>([
    ['money', 42_406_900, '424.069 kr.'],
    ['date', '2027-06-27', '27. juni 2027'],
    ['boolean', false, 'Nej'],
    ['number', 3100, '3.100'],
    [{ choice: ['alle'] }, 'alle', 'alle'],
    [{ list: 'text' }, ['Elbus', 'Minibus'], 'Elbus, Minibus'],
  ])('of type %j is told as %s → %s', (type, value, words) => expect(showValue(type, value)).toBe(words));
});

describe('a field the drawing asks for only sometimes', () => {
  const conditions = conditionsOf(process, 'permit');

  it('is asked for when its condition holds', () => {
    expect(isVisible('permitReason', conditions, { permitGiven: false })).toBe(true);
    expect(isVisible('permitReason', conditions, { permitGiven: true })).toBe(false);
  });

  it('is asked for while its condition cannot be answered, as the API does', () => {
    expect(isVisible('permitReason', conditions, {})).toBe(true);
  });

  it('leaves the others alone', () => {
    expect(isVisible('permitGiven', conditions, {})).toBe(true);
  });
});
