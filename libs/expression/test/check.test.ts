import { checkExpression, evaluate, functionNames, type ProblemCode, type Types } from '@samskab/expression';

const names: Types = {
  amount: 'money',
  note: 'text',
  day: 'date',
  ready: 'boolean',
  says: { choice: ['ja', 'nej'] },
  counts: { list: 'number' },
  person: { record: { age: 'number' } },
};

const codes = (feel: string): ProblemCode[] => checkExpression(feel, names).map(({ code }) => code);

describe('an expression is checked before it ever runs', () => {
  it.each([
    'amount > 0 and not(ready)',
    'if ready then amount else 0',
    'says = "ja" or says in ("ja", "nej")',
    'sum(counts[item > 0]) / 2',
    'some each in counts satisfies each = 3',
    'person.age >= 18',
    'day - date("2026-01-01") > duration("P3D")',
    'note = null',
    'count(append(counts, 1)[item > 0])',
    'string(amount) + " øre"',
  ])('%s is fine', (feel) => {
    expect(codes(feel)).toEqual([]);
  });

  it.each<[string, ProblemCode]>([
    ['amount >', 'syntax'],
    ['', 'syntax'],
    ['1 2', 'syntax'],
    ['amuont > 0', 'unknownName'],
    ['amount-rest', 'unknownName'],
    ['_strict', 'unknownName'],
    ['item > 0', 'reservedName'],
    ['count', 'reservedName'],
    ['now()', 'unknownFunction'],
    ['today() > day', 'unknownFunction'],
    ['matches(note, "(a+)+$")', 'unknownFunction'],
    ['date and time("2026-01-01T10:00:00")', 'unknownFunction'],
    ['@"2026-01-01"', 'notAllowed'],
    ['?', 'notAllowed'],
    ['function(x) x', 'notAllowed'],
    ['{ a: 1 }', 'notAllowed'],
    ['for each in counts return each', 'notAllowed'],
    ['some each in 1..1000000 satisfies each = 3', 'notAllowed'],
    ['date(from: "2026-01-01")', 'notAllowed'],
    ['amount instance of number', 'notAllowed'],
    ['floor()', 'argumentCount'],
    ['not(ready, ready)', 'argumentCount'],
    ['amount + note', 'typeMismatch'],
    ['amount * day', 'typeMismatch'],
    ['amount = "ja"', 'typeMismatch'],
    ['ready > false', 'typeMismatch'],
    ['if amount then 1 else 2', 'typeMismatch'],
    ['ready and note', 'typeMismatch'],
    ['floor(note)', 'typeMismatch'],
    ['amount[item > 1]', 'typeMismatch'],
    ['says = "måske"', 'unknownChoice'],
    ['says in ("ja", "måske")', 'unknownChoice'],
    ['person.name = "x"', 'unknownMember'],
    ['day.value', 'unknownMember'],
    ['counts[count(counts[item > 1]) > 1]', 'nestedIteration'],
  ])('%s: %s', (feel, code) => {
    expect(codes(feel)).toContain(code);
  });

  it('tells every problem, with its place and what to do', () => {
    expect(checkExpression('amuont > 0 and now() > day', names)).toEqual([
      { code: 'unknownName', message: '"amuont" findes ikke. Opret variablen, eller ret navnet.', from: 0, to: 6 },
      { code: 'unknownFunction', message: 'Funktionen "now" kan ikke bruges. Vælg en fra listen.', from: 15, to: 20 },
    ]);
  });

  it('never lets a condition read a personal variable', () => {
    const problems = checkExpression('note = "x"', names, { personal: new Set(['note']) });
    expect(problems.map(({ code }) => code)).toEqual(['personalName']);
  });

  it('knows what the expression must give', () => {
    expect(checkExpression('amount', names, { expect: 'boolean' }).map(({ code }) => code)).toEqual(['resultType']);
    expect(checkExpression('amount > 0', names, { expect: 'boolean' })).toEqual([]);
    expect(checkExpression('duration("P1D")', names, { expect: 'duration' })).toEqual([]);
  });

  it('takes bare names where no types are known', () => {
    expect(checkExpression('a + b.c', new Set(['a', 'b']))).toEqual([]);
    expect(checkExpression('a + c', new Set(['a', 'b'])).map(({ code }) => code)).toEqual(['unknownName']);
  });
});

describe('the list of functions', () => {
  it('has none that knows the clock, takes a pattern, or is unknown to feelin', () => {
    expect(functionNames).not.toEqual(expect.arrayContaining(['now']));
    for (const name of ['now', 'today', 'matches', 'replace', 'split']) expect(functionNames).not.toContain(name);
  });

  it.each(functionNames)('%s is a function that can be called', (name) => {
    const answers = [
      '',
      '1',
      '1, 1',
      '[1]',
      '[1], 1',
      '"a"',
      '"a", "a"',
      '"a", 1',
      '"P1D"',
      'true',
      '"2026-01-01"',
      '["a"]',
    ].map((given) => evaluate(`${name}(${given})`, {}));
    const dates = evaluate(`${name}(date("2026-01-01"), date("2026-01-01"))`, {});
    expect([...answers, dates].some((answer) => 'value' in answer)).toBe(true);
  });
});
