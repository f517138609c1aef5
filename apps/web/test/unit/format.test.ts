import { assert, integer, property } from 'fast-check';
import {
  dateSeenFrom,
  daysUntil,
  isoDate,
  lastDay,
  longDate,
  morningOf,
  shortDate,
  timeOfDay,
  weekdayDate,
} from '../../src/format/date.ts';
import { figure, money, parseMoney } from '../../src/format/money.ts';

describe('money on a Danish screen', () => {
  it.each([
    [10_000_000, '100.000 kr.'],
    [42_406_900, '424.069 kr.'],
    [0, '0 kr.'],
    [123_450, '1.234,50 kr.'],
    [5, '0,05 kr.'],
    [-6_950_000, '−69.500 kr.'],
    [500_000_000, '5.000.000 kr.'],
  ])('writes %s øre as %s', (ore, text) => expect(money(ore)).toBe(text));

  it.each([
    ['100.000', 10_000_000],
    ['100000', 10_000_000],
    ['100.000 kr.', 10_000_000],
    ['1234,5', 123_450],
    ['0', 0],
    [' 12 kr ', 1200],
  ])('reads %s', (text, ore) => expect(parseMoney(text)).toBe(ore));

  it.each(['', 'mange', '1.00', '1,234', '-5', '1.0000', '99999999999999999'])(
    'refuses to read "%s" as an amount',
    (text) => expect(parseMoney(text)).toBeUndefined(),
  );

  it('reads back every amount it writes, to the øre', () => {
    assert(property(integer({ min: 0, max: 2 ** 50 }), (ore) => expect(parseMoney(money(ore))).toBe(ore)));
  });

  it('sets the thousands of a figure apart', () => {
    expect(figure(3100)).toBe('3.100');
    expect(figure(8.5)).toBe('8,5');
    expect(figure(-12)).toBe('−12');
  });
});

describe('dates on a Danish screen', () => {
  it('writes them as Danes do', () => {
    expect(shortDate('2026-12-16T16:00:00.000Z')).toBe('16. dec.');
    expect(longDate('2027-06-27')).toBe('27. juni 2027');
    expect(weekdayDate('2026-12-14T08:12:00.000Z')).toBe('man. 14. dec. 2026');
    expect(timeOfDay('2026-12-14T08:02:00.000Z')).toBe('kl. 9.02');
  });

  it('takes the day from the clock in Copenhagen', () => {
    expect(isoDate('2026-12-15T23:30:00.000Z')).toBe('2026-12-16');
    expect(isoDate('2026-07-15T22:30:00.000Z')).toBe('2026-07-16');
  });

  it('names the year only when it is another', () => {
    expect(dateSeenFrom('2026-12-16', '2026-11-24')).toBe('16. dec.');
    expect(dateSeenFrom('2027-06-27', '2026-11-24')).toBe('27. juni 2027');
  });

  it('counts days by midnights, also over the change to summer time', () => {
    expect(daysUntil('2026-12-16T16:00:00.000Z', '2026-11-24T08:12:00.000Z')).toBe(22);
    expect(daysUntil('2027-03-29T06:00:00.000Z', '2027-03-27T23:30:00.000Z')).toBe(1);
    expect(daysUntil('2026-11-20', '2026-11-24')).toBe(-4);
  });

  it('ends a deadline at midnight with the day before', () => {
    expect(shortDate(lastDay('2026-11-26T23:00:00.000Z'))).toBe('26. nov.');
    expect(shortDate(lastDay('2026-11-26T11:00:00.000Z'))).toBe('26. nov.');
  });

  it('begins a day in its morning', () => expect(morningOf('2027-07-01')).toBe('2027-07-01T07:00:00.000Z'));
});
