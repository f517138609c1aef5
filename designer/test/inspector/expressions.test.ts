import { checkExpression, type ValueType } from '@samskab/expression';
import { expressionsOf, type Time, type Variable } from '@samskab/definition';
import { assert, constantFrom, integer, property, record, string } from 'fast-check';
import { aliasesOf } from '../../src/inspector/feel/aliases.ts';
import { dayText, readDay } from '../../src/inspector/feel/day.ts';
import { figureText, kronerText, readFigure, readKroner } from '../../src/inspector/feel/kroner.ts';
import { distinctNames, templateNames } from '../../src/inspector/feel/names.ts';
import { readTime, units, writeTime } from '../../src/inspector/feel/time.ts';
import { readValue, writeValue } from '../../src/inspector/feel/value.ts';
import { speakerOf } from '../../src/inspector/describe/words.ts';
import { patternKeys, patternOf, processOf, variables } from './support.ts';

describe('an amount in kroner', () => {
  it.each([
    ['100.000', 100_000_00],
    ['1.234,50', 1_234_50],
    ['1234,5 kr.', 1_234_50],
    ['0', 0],
    ['−69.500', -69_500_00],
  ])('reads "%s" as %d øre', (text, ore) => {
    expect(readKroner(text)).toBe(ore);
  });

  it.each(['', '12.34', '1,234', 'hundrede', '1.000.00'])('does not guess at "%s"', (text) => {
    expect(readKroner(text)).toBeUndefined();
  });

  it('is written so that it is read back, to the øre', () => {
    assert(
      property(integer({ min: -1e13, max: 1e13 }), (ore) => {
        expect(readKroner(kronerText(ore))).toBe(ore);
      }),
    );
  });

  it('is stored as whole øre', () => {
    const place = { gives: 'money', variables } as const;
    expect(writeValue({ is: 'fixed', value: 100_000_00 }, place)).toBe('10000000');
    expect(readValue('10000000', place)).toEqual({ is: 'fixed', value: 100_000_00 });
    expect(readValue('gap', place)).toEqual({ is: 'variable', id: 'gap' });
    expect(readValue('min(gap, granted)', place)).toEqual({ is: 'feel', feel: 'min(gap, granted)' });
    expect(readValue('all', { ...place, words: ['all', 'rest'] })).toEqual({ is: 'word', word: 'all' });
  });

  it('and any value comes back as it was written', () => {
    const place = { gives: 'text', variables } as const;
    assert(
      property(string({ unit: 'grapheme' }), (value) => {
        expect(readValue(writeValue({ is: 'fixed', value }, place), place)).toEqual({ is: 'fixed', value });
      }),
    );
  });
});

describe('figures and dates', () => {
  it('are written as Danes write them', () => {
    expect(figureText(1234.5)).toBe('1.234,5');
    expect(readFigure('1.234,5')).toBe(1234.5);
    expect(dayText('2027-07-01')).toBe('1.7.2027');
    expect(readDay('1. 7. 2027'.replaceAll(' ', ''))).toBe('2027-07-01');
  });

  it('a day that does not exist is none', () => {
    expect(readDay('31.2.2027')).toBeUndefined();
    expect(readDay('i morgen')).toBeUndefined();
  });
});

describe('a deadline in words', () => {
  const speaker = speakerOf(variables);
  it.each<[Time, string]>([
    [{ workingDays: '10' }, 'senest 10 hverdage efter'],
    [{ duration: 'duration("P60D")' }, 'senest 60 dage efter'],
    [{ duration: 'duration("PT4H")' }, 'senest 4 timer efter'],
    [{ cycle: '"R/P1M"' }, 'hver gang der er gået 1 måned'],
    [{ window: { from: '01-01', to: '03-31' } }, 'i vinduet 1. jan.–31. mar. hvert år'],
    [{ date: 'timetable' }, 'den dag, der står i Ny køreplan'],
    [{ date: 'timetable - duration("P14D")' }, '14 dage før Ny køreplan'],
    [{ date: 'date("2027-06-27")' }, '27. juni 2027'],
    [{ date: 'date(timetable.year + 1, 1, 1)' }, 'på et tidspunkt, der regnes ud'],
  ])('%j reads "%s", and is stored as it was', (time, words) => {
    expect(speaker.time(time)).toBe(words);
    expect(writeTime(readTime(time, variables))).toEqual(time);
  });

  it('comes back as it was said, whatever the span', () => {
    assert(
      property(record({ n: integer({ min: 1, max: 999 }), unit: constantFrom(...units) }), (span) => {
        const shift = { ...span, way: 'before' as const };
        for (const shown of [
          { is: 'duration' as const, ...span },
          { is: 'cycle' as const, ...span },
          { is: 'variable' as const, id: 'timetable', shift },
        ])
          expect(readTime(writeTime(shown), variables)).toEqual(shown);
      }),
    );
  });
});

const made: readonly Variable[] = [
  { id: 'nabc123def', name: 'Hvad koster bussen?', type: 'money' },
  { id: 'nabc123deg', name: 'Hvad koster bussen?', type: 'money' },
  { id: 'nabc123deh', name: 'For', type: 'number' },
  { id: 'nabc123dei', name: '1–10', type: 'number' },
  { id: 'timetable', name: 'Ny køreplan', type: 'date' },
];

describe('names in a written expression', () => {
  const aliases = aliasesOf(made);

  it('are those people know, no two alike, and never a word of the language', () => {
    expect(made.map(({ id }) => aliases.of(id))).toEqual([
      'hvadKosterBussen',
      'hvadKosterBussen2',
      'for_',
      'v110',
      'timetable',
    ]);
  });

  it('can be read by the language', () => {
    const types = Object.fromEntries(made.map(({ id, type }): [string, ValueType] => [aliases.of(id), type]));
    expect(
      checkExpression(
        made
          .map(({ id }) => aliases.of(id))
          .slice(0, 4)
          .join(' + '),
        types,
      ),
    ).toEqual([]);
  });

  it('are only names: not members, not words in a text', () => {
    const feel = 'if nabc123def > 5 then "nabc123deg" else timetable.nabc123deh';
    expect(aliases.toShown(feel)).toBe('if hvadKosterBussen > 5 then "nabc123deg" else timetable.nabc123deh');
    expect(aliases.toStored(aliases.toShown(feel))).toBe(feel);
  });

  it.each(patternKeys)('leave every expression of %s as it is, there and back', (key) => {
    const model = patternOf(key);
    const own = aliasesOf(processOf(model).variables);
    for (const { feel } of expressionsOf(model)) expect(own.toStored(own.toShown(feel))).toBe(feel);
  });
});

describe('names in a text', () => {
  it('are shown by what the variables are called, and stored by what they are', () => {
    const { toShown, toStored } = templateNames(made, 'Uden navn');
    const stored = 'Bussen koster {nabc123def}, ikke {nabc123deg}, i {byen}.';
    expect(toShown(stored)).toBe('Bussen koster {Hvad koster bussen?}, ikke {Hvad koster bussen? (2)}, i {byen}.');
    expect(toStored(toShown(stored))).toBe(stored);
  });

  it('are told apart where two are called the same', () => {
    expect([...distinctNames(made, 'Uden navn').values()]).toHaveLength(new Set(distinctNames(made, '').values()).size);
  });
});
