import { evaluate, evaluateCondition, type Json } from '@samskab/expression';

const scope: Record<string, Json> = {
  count3: 3,
  word: 'ja',
  empty: null,
  day: '2026-05-01',
  list: [1, 2, 3],
  record: { amount: 5, since: '2026-01-31' },
  records: [{ amount: 1 }, { amount: 2 }],
};
const types = { day: 'date', record: { record: { amount: 'money', since: 'date' } } } as const;

const faultOf = (feel: string): string | undefined => {
  const answer = evaluate(feel, scope, types);
  return 'fault' in answer ? answer.fault : undefined;
};

describe('an expression over what a case knows', () => {
  it.each<[string, Json]>([
    ['record.amount + 1', 6],
    ['record.since + duration("P1M")', '2026-02-28'],
    ['records.amount', [1, 2]],
    ['records[item.amount > 1].amount', [2]],
    ['some each in list satisfies each > 2', true],
    ['every each in list satisfies each > 2', false],
    ['list[1]', 1],
    ['count3 in [1..3]', true],
    ['count3 between 4 and 5', false],
    ['word in ("ja", "nej")', true],
    ['day > date("2026-01-01")', true],
    ['(day - date("2026-04-29")).days', 2],
    ['date("2026-04-29").weekday', 3],
    ['round half up(2.5, 0)', 3],
    ['string join(["a", "b"], ", ")', 'a, b'],
    ['-count3', -3],
    ['if count3 > 2 then (if word = "ja" then 1 else 2) else 3', 1],
    ['count3 // hvor mange', 3],
  ])('%s is %j', (feel, value) => {
    expect(evaluate(feel, scope, types)).toEqual({ value });
  });

  it('takes a text that looks like a date as one only where no type says otherwise', () => {
    expect(evaluate('code = "2026-05-01"', { code: '2026-05-01' }, { code: 'text' })).toEqual({ value: true });
    expect(evaluate('code.year', { code: '2026-05-01' })).toEqual({ value: 2026 });
  });

  it('gives the same for the same text however often it is asked, and over another case in between', () => {
    const ask = (count3: number) => evaluate('count3 + 1', { count3 });
    expect([ask(1), ask(5), ask(1)]).toEqual([{ value: 2 }, { value: 6 }, { value: 2 }]);
    expect(evaluate('count3 + word', scope)).toHaveProperty('fault');
    expect(evaluate('count3 + word', { count3: 'a', word: 'b' })).toEqual({ value: 'ab' });
  });
});

describe('what FEEL would pass over in silence is a fault', () => {
  it('a name without a value', () => {
    expect(faultOf('empty > 3')).toBe('"empty" har ingen værdi endnu.');
    expect(faultOf('missing = "x"')).toBe('"missing" har ingen værdi endnu.');
    expect(faultOf('toString')).toBe('"toString" har ingen værdi endnu.');
  });

  it('but one that is compared with null may be empty', () => {
    expect(evaluate('if empty != null then empty else 0', scope)).toEqual({ value: 0 });
    expect(evaluate('empty = null', scope)).toEqual({ value: true });
  });

  it('no value at all, unless the expression says null', () => {
    expect(faultOf('1 / 0')).toBe('Udtrykket gav ingen værdi.');
    expect(faultOf('list[7]')).toBe('Udtrykket gav ingen værdi.');
    expect(evaluate('null', {})).toEqual({ value: null });
  });

  it('an if without an answer', () => {
    expect(faultOf('if 1 / 0 > 1 then 1 else 2')).toBe('Betingelsen gav hverken ja eller nej.');
    expect(faultOf('if word then 1 else 2')).toBe('Betingelsen gav hverken ja eller nej.');
  });

  it.each(['count3 + word', 'date("2026-13-01")', 'duration("to uger")', 'record.nothing', 'floor(word)'])(
    'what feelin warns about: %s',
    (feel) => {
      expect(faultOf(feel)).toBeDefined();
    },
  );

  it.each(['2 ** 9999', 'day + duration("PT5H")', 'day.value'])('a value that cannot be kept: %s', (feel) => {
    expect(faultOf(feel)).toBe('Udtrykket gav noget, der ikke kan gemmes.');
  });
});

describe('a condition', () => {
  it('answers true or false', () => {
    expect(evaluateCondition('count3 > 2', scope)).toEqual({ value: true });
    expect(evaluateCondition('count3 > 3', scope)).toEqual({ value: false });
  });

  it.each(['count3', 'null', '"true"', 'count3 > null'])('never takes %s for an answer', (feel) => {
    expect(evaluateCondition(feel, scope)).toEqual({ fault: 'Betingelsen gav hverken ja eller nej.' });
  });
});
