import { agendaDeadline, meetingsBetween, nextMeeting, weekday, type Cadence, type Week } from '@samskab/calendar';
import * as fc from 'fast-check';
import { day } from './support.ts';

const wednesday = 3;
const council: Cadence = { weekday: wednesday, week: 'last', except: [7], instead: { 12: 3 } };

describe("the council's meetings", () => {
  it('are on the last Wednesday of the month, not in July, and on the third in December', () => {
    expect(meetingsBetween(council, '2026-06-01', '2027-03-31')).toEqual([
      '2026-06-24',
      '2026-08-26',
      '2026-09-30',
      '2026-10-28',
      '2026-11-25',
      '2026-12-16',
      '2027-01-27',
      '2027-02-24',
      '2027-03-31',
    ]);
  });

  it('the next one may be today', () => {
    expect(nextMeeting(council, '2026-12-16')).toBe('2026-12-16');
    expect(nextMeeting(council, '2026-12-17')).toBe('2027-01-27');
  });

  it('are at most 63 days apart', () => {
    const all = meetingsBetween(council, '2026-01-01', '2045-12-31');
    const gaps = all.slice(1).map((date, at) => (Date.parse(date) - Date.parse(all[at] ?? date)) / 86_400_000);
    expect(Math.max(...gaps)).toBe(63);
  });

  it('there is none where no month has one', () => {
    const never = { weekday: 1, week: 1, except: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] } as const;
    expect(nextMeeting(never, '2026-01-01')).toBeUndefined();
  });

  it('an agenda sent today is out four working days ahead of the meeting', () => {
    expect(agendaDeadline('2026-11-12T10:00:00.000Z')).toBe('2026-11-18');
    expect(agendaDeadline('2026-12-22T10:00:00.000Z')).toBe('2026-12-30');
  });
});

describe('any cadence', () => {
  const cadence = fc.record({
    weekday: fc.integer({ min: 1, max: 7 }),
    week: fc.constantFrom<Week>(1, 2, 3, 4, 'last'),
  });

  it('meets on its weekday, once a month', () => {
    fc.assert(
      fc.property(cadence, day, (each, from) => {
        const year = from.slice(0, 4);
        const found = meetingsBetween(each, `${year}-01-01`, `${year}-12-31`);
        return found.length === 12 && found.every((date) => weekday(date) === each.weekday);
      }),
    );
  });
});
