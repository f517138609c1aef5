import { checkExpression, evaluateCondition, type ValueType } from '@samskab/expression';
import {
  array,
  assert,
  boolean,
  constantFrom,
  date,
  double,
  integer,
  option,
  property,
  string,
  type Arbitrary,
} from 'fast-check';
import { readCondition, signs, writeCondition, type Condition, type Row } from '../../src/inspector/feel/condition.ts';
import { choicesOf, fits, kindOfType } from '../../src/inspector/feel/kinds.ts';
import type { Fixed, ValueKind } from '../../src/inspector/feel/literal.ts';
import { flatRows, groupedRows, newRow } from '../../src/inspector/feel/rows.ts';
import { speakerOf } from '../../src/inspector/describe/words.ts';
import { inspectorTexts } from '../../src/texts/inspector.ts';
import { patternKeys, patternOf, processOf, variables } from './support.ts';

const types = Object.fromEntries(variables.map(({ id, type }): [string, ValueType] => [id, type]));
const variable = (id: string) => variables.find((each) => each.id === id) ?? variables[0]!;
const speaker = speakerOf(variables);

const day = date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((at) =>
  at.toISOString().slice(0, 10),
);
const values: { [K in Exclude<ValueKind, 'choice' | 'other'>]: Arbitrary<Fixed> } = {
  text: string({ unit: 'grapheme' }),
  number: double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => Math.round(value * 1e4) / 1e4 + 0),
  money: integer({ min: -1_000_000_000, max: 1_000_000_000 }),
  date: day,
  boolean: boolean(),
};

/** A row as the builder can make it: only the comparisons it offers, with what may stand there. */
const rowOf = (id: string): Arbitrary<Row> => {
  const { type } = variable(id);
  const kind = kindOfType(type);
  const nothing = constantFrom<Row[]>(
    { variable: id, sign: '=', against: { is: 'nothing' } },
    { variable: id, sign: '!=', against: { is: 'nothing' } },
  );
  if (kind === 'other') return nothing;
  const offered = signs.filter((sign) => inspectorTexts.signs[kind][sign]);
  const others = variables.filter((each) => each.id !== id && fits(each.type, type)).map((each) => each.id);
  const fixed = (kind === 'choice' ? constantFrom(...choicesOf(type)) : values[kind]).map(
    (value) => ({ is: 'fixed', value }) as const,
  );
  return constantFrom(...offered).chain((sign) =>
    option(constantFrom(...others, ''), { nil: '' }).chain((other) =>
      other === ''
        ? fixed.map((against): Row => ({ variable: id, sign, against }))
        : nothing.map((): Row => ({ variable: id, sign, against: { is: 'variable', id: other } })),
    ),
  );
};

const row = constantFrom(...variables.map(({ id }) => id)).chain(rowOf);
const condition: Arbitrary<Condition> = array(array(row, { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 3,
});

describe('a condition made of rows', () => {
  it('is read back as the same rows, whatever they are', () => {
    assert(
      property(condition, (rows) => {
        expect(readCondition(writeCondition(rows, variables) ?? '', variables)).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });

  it('is an expression the check can read', () => {
    assert(
      property(condition, (rows) => {
        const problems = checkExpression(writeCondition(rows, variables) ?? '', types, { expect: 'boolean' });
        expect(problems.filter(({ code }) => code === 'syntax' || code === 'unknownName')).toEqual([]);
      }),
    );
  });

  it('keeps its words between the rows when they are laid out one after the other', () => {
    assert(
      property(condition, (rows) => {
        expect(groupedRows(flatRows(rows))).toEqual(rows);
      }),
    );
  });

  it('means what it says when it is evaluated', () => {
    const rows: Condition = [
      [{ variable: 'riders', sign: '=', against: { is: 'fixed', value: 'alle "gæster"' } }],
      [
        { variable: 'gap', sign: '>', against: { is: 'fixed', value: 50_000_00 } },
        { variable: 'gap', sign: '<=', against: { is: 'variable', id: 'granted' } },
      ],
    ];
    const feel = writeCondition(rows, variables) ?? '';
    const given = (riders: string, gap: number) => evaluateCondition(feel, { riders, gap, granted: 60_000_00 });
    expect(given('alle "gæster"', 0)).toEqual({ value: true });
    expect(given('medlemmer', 55_000_00)).toEqual({ value: true });
    expect(given('medlemmer', 65_000_00)).toEqual({ value: false });
  });

  it('is gone when its last row is', () => {
    expect(writeCondition([], variables)).toBeUndefined();
    expect(writeCondition([[]], variables)).toBeUndefined();
  });

  it('begins with a value the variable can have, or with whether it has one', () => {
    expect(writeCondition([[newRow(variable('riders'))]], variables)).toBe('riders = "medlemmer"');
    expect(writeCondition([[newRow(variable('goesOn'))]], variables)).toBe('goesOn = true');
    expect(writeCondition([[newRow(variable('gap'))]], variables)).toBe('gap = 0');
    expect(writeCondition([[newRow(variable('offer'))]], variables)).toBe('offer != null');
  });
});

describe('a condition that rows cannot say', () => {
  it.each([
    'not(goesOn)',
    '(gap > 0 or goesOn = true) and seats > 8',
    'gap + 1 > 0',
    'nobody = 1',
    'gap >',
    'count(gap) > 1',
  ])('stays an expression: %s', (feel) => {
    expect(readCondition(feel, variables)).toBeUndefined();
  });

  it('is told by what it reads', () => {
    expect(speaker.condition('gap + granted > 0')).toBe('Et udtryk, der bruger Det mangler vi, Bevilget');
  });
});

describe('a condition in words', () => {
  it.each([
    ['gap > 5000000', 'Det mangler vi er over 50.000 kr.'],
    ['riders = "medlemmer"', 'Hvem må køre med? er medlemmer'],
    ['goesOn = true', 'Kører bussen videre? er ja'],
    [
      'outcome = "approved" or outcome = "amended"',
      'Byrådets beslutning er godkendt, eller Byrådets beslutning er godkendt med ændringer',
    ],
    ['gap <= granted and seats >= 8', 'Det mangler vi er højst Bevilget og Pladser er mindst 8'],
    ['timetable < date("2027-06-27")', 'Ny køreplan er før 27. juni 2027'],
    ['reason != null', 'Hvorfor? er udfyldt'],
  ])('%s reads "%s"', (feel, words) => {
    expect(speaker.condition(feel)).toBe(words);
  });

  it.each(patternKeys)('never shows an id or a sign of the language in %s', (key) => {
    const process = processOf(patternOf(key));
    const say = speakerOf(process.variables);
    const conditions = process.flows.flatMap(({ when }) => (when === undefined ? [] : [when]));
    expect(conditions.length).toBeGreaterThan(5);
    for (const when of conditions) {
      expect(readCondition(when, process.variables)).toBeDefined();
      expect(say.condition(when)).not.toMatch(/[="<>]|approved|rejected|null|true|false/);
    }
  });
});
