import { resolveTime, usualCalendar, type EvaluateFeel, type Time } from '@samskab/calendar';
import * as fc from 'fast-check';
import { instant, window } from './support.ts';

type Answer = ReturnType<EvaluateFeel>;

const from = '2026-12-16T19:30:00.000Z';
const resolve = (time: Time, answer: Answer = { fault: 'ikke spurgt' }, at = from) =>
  resolveTime({ time, from: at, calendar: usualCalendar, evaluate: () => answer });

describe('when a time of the drawing is', () => {
  it('a date is its midnight in Denmark', () => {
    expect(resolve({ date: 'timetableDate' }, { value: '2027-06-27' })).toEqual({ value: '2027-06-26T22:00:00.000Z' });
    expect(resolve({ date: 'd' }, { value: '2028-01-01' })).toEqual({ value: '2027-12-31T23:00:00.000Z' });
  });

  it('an instant is itself, written as all are', () => {
    expect(resolve({ date: 'at' }, { value: '2027-06-27T08:00:00Z' })).toEqual({ value: '2027-06-27T08:00:00.000Z' });
  });

  it('a duration is counted from the opening', () => {
    expect(resolve({ duration: 'duration("P60D")' }, { value: 'P60D' })).toEqual({ value: '2027-02-14T19:30:00.000Z' });
    expect(resolve({ duration: 'duration("P1Y")' }, { value: 'P1Y' })).toEqual({ value: '2027-12-16T19:30:00.000Z' });
  });

  it('working days end with the Nth of them', () => {
    const tuesday = '2026-03-03T09:00:00.000Z';
    expect(resolve({ workingDays: '2' }, { value: 2 }, tuesday)).toEqual({ value: '2026-03-05T23:00:00.000Z' });
    expect(resolve({ workingDays: '0' }, { value: 0 }, tuesday)).toEqual({ value: '2026-03-03T23:00:00.000Z' });
    expect(resolve({ workingDays: '6' }, { value: 6 })).toEqual({ value: '2026-12-28T23:00:00.000Z' });
  });

  it('late in the evening UTC it is already tomorrow in Denmark', () => {
    const evening = '2026-03-03T23:30:00.000Z';
    expect(resolve({ workingDays: '1' }, { value: 1 }, evening)).toEqual({ value: '2026-03-05T23:00:00.000Z' });
  });

  it('a window passes at once inside it, and else waits for its midnight', () => {
    const ordering = { window: { from: '07-01', to: '12-31' } };
    expect(resolve(ordering)).toEqual({ value: from });
    expect(resolve(ordering, undefined, '2026-12-31T23:00:00.000Z')).toEqual({ value: '2027-06-30T22:00:00.000Z' });
    expect(resolve({ window: { from: '01-01', to: '06-30' } })).toEqual({ value: '2026-12-31T23:00:00.000Z' });
  });

  it('a cycle is its next instant', () => {
    expect(resolve({ cycle: '"R/P6M"' }, { value: 'R/P6M' })).toEqual({ value: '2027-06-16T18:30:00.000Z' });
  });
});

describe('what is no time is a fault', () => {
  it.each<[Time, Answer]>([
    [{ date: 'x' }, { value: '2027-02-29' }],
    [{ date: 'x' }, { value: '2027-02-29T10:00:00Z' }],
    [{ date: 'x' }, { value: 20270227 }],
    [{ date: 'x' }, { value: null }],
    [{ duration: 'x' }, { value: 'to uger' }],
    [{ duration: 'x' }, { value: 14 }],
    [{ cycle: 'x' }, { value: 'R3/P1M' }],
    [{ workingDays: 'x' }, { value: 1.5 }],
    [{ workingDays: 'x' }, { value: -1 }],
    [{ workingDays: 'x' }, { value: 1e9 }],
  ])('%j with %j', (time, answer) => {
    expect(resolve(time, answer)).toHaveProperty('fault');
  });

  it('and the fault of the expression is told as it is', () => {
    expect(resolve({ date: 'x' }, { fault: '"x" har ingen værdi endnu.' })).toEqual({
      fault: '"x" har ingen værdi endnu.',
    });
  });
});

describe('any time', () => {
  const written = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
  const waits = fc.oneof(
    fc.tuple(fc.constant<Time>({ workingDays: 'n' }), fc.integer({ min: 0, max: 300 })),
    fc.tuple(fc.constant<Time>({ duration: 'd' }), fc.constantFrom('P1D', 'P3M', 'P1Y', 'PT90M', 'P1M2DT3H')),
    fc.tuple(fc.constant<Time>({ cycle: 'c' }), fc.constantFrom('R/P1D', 'R/PT1H', 'R/P6M')),
    fc.tuple(
      window.map((each): Time => ({ window: each })),
      fc.constant(null),
    ),
  );

  it('is written in one way and is never before it is counted from', () => {
    fc.assert(
      fc.property(waits, instant, ([time, value], at) => {
        const found = resolve(time, { value }, at);
        return 'value' in found && written.test(found.value) && found.value >= at;
      }),
      { numRuns: 500 },
    );
  });

  it('is a time or a fault, whatever the expression gives', () => {
    const times = fc.constantFrom<Time>({ date: 'x' }, { duration: 'x' }, { cycle: 'x' }, { workingDays: 'x' });
    const given = fc.oneof(
      fc.jsonValue() as fc.Arbitrary<null>,
      fc.constantFrom('9999-12-31', 'P200Y', 'R/P1Y', '0000-01-01'),
    );
    fc.assert(
      fc.property(times, given, instant, (time, value, at) => {
        const found = resolve(time, { value }, at);
        return 'fault' in found ? found.fault !== '' : written.test(found.value);
      }),
      { numRuns: 1000 },
    );
  });
});
