import { checkExpression, evaluate, evaluateCondition, type Json } from '@samskab/expression';
import * as fc from 'fast-check';

const value = fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>;
const scope = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'toString', '__proto__'), value);

const atoms = [
  'a',
  'b',
  'c',
  'item',
  '1',
  '0',
  '"x"',
  'true',
  'null',
  'now',
  'today',
  'count',
  '_strict',
  'constructor',
];
const piece = fc.constantFrom(
  ...atoms,
  ...['+', '-', '*', '/', '**', '=', '!=', '<', '>=', 'and', 'or', 'in', 'between', '.', ',', '(', ')', '[', ']'],
  ...[
    'if',
    'then',
    'else',
    'some',
    'every',
    'satisfies',
    'for',
    'return',
    'function(a)',
    '{',
    '}',
    ':',
    '..',
    '?',
    '@',
  ],
  ...[
    'date(',
    'duration("P1D")',
    'floor(',
    'not(',
    'now()',
    'today()',
    'get value(',
    'matches(',
    '//',
    '/*',
    '*/',
    '"',
  ],
);
const soup = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' '));

const grown = fc.letrec<{ feel: string }>((tie) => ({
  feel: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(
      'a',
      'b',
      'c',
      '1',
      '2.5',
      '"x"',
      'true',
      'null',
      'date("2026-02-28")',
      'duration("P1M")',
      '[1, 2]',
    ),
    fc
      .tuple(tie('feel'), fc.constantFrom('+', '-', '*', '/', '=', '<', 'and', 'or'), tie('feel'))
      .map((p) => p.join(' ')),
    fc.tuple(tie('feel'), tie('feel'), tie('feel')).map(([a, b, c]) => `if ${a} then ${b} else ${c}`),
    tie('feel').map((inner) => `(${inner})`),
    tie('feel').map((inner) => `count(${inner})`),
    fc.tuple(tie('feel'), tie('feel')).map(([a, b]) => `${a}[item = ${b}]`),
  ),
})).feel;

const isJson = (found: Json): boolean => JSON.stringify(JSON.parse(JSON.stringify(found))) === JSON.stringify(found);

describe('whatever stands in an expression', () => {
  it('it is answered with JSON or a fault, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(soup, grown, fc.string()), scope, (feel, known) => {
        const answer = evaluate(feel, known);
        return 'fault' in answer ? answer.fault.length > 0 : isJson(answer.value);
      }),
      { numRuns: 3000 },
    );
  });

  it('it is the same the second time', () => {
    fc.assert(
      fc.property(fc.oneof(soup, grown), scope, (feel, known) => {
        expect(evaluate(feel, known)).toEqual(evaluate(feel, known));
      }),
      { numRuns: 500 },
    );
  });

  it('a condition is true, false or a fault', () => {
    fc.assert(
      fc.property(fc.oneof(soup, grown), scope, (feel, known) => {
        const answer = evaluateCondition(feel, known);
        return 'fault' in answer || typeof answer.value === 'boolean';
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the allow-list', () => {
  const names = new Set(['a', 'b', 'c']);

  it('is not escaped: what it refuses never gives a value', () => {
    fc.assert(
      fc.property(fc.oneof(soup, grown), scope, (feel, known) => {
        const refused = checkExpression(feel, names).length > 0;
        return !refused || 'fault' in evaluate(feel, { ...known, now: 1, item: 1, count: 1, today: 1, _strict: 1 });
      }),
      { numRuns: 3000 },
    );
  });

  it('knows no clock: no expression that mentions one has a value', () => {
    const clocks = fc.constantFrom('now()', 'today()', 'now ( )', 'today ()', 'now().year', 'string(today())');
    fc.assert(
      fc.property(clocks, grown, fc.constantFrom('+', '=', 'and'), (clock, feel, sign) => {
        expect(evaluate(`${feel} ${sign} ${clock}`, { a: 1, b: 2, c: 3 })).toHaveProperty('fault');
      }),
    );
  });
});
