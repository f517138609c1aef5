import { lastAgendaDay, isAgendaLate, quorum, STANDARD_RULES, votesLine } from '../src/index.ts';
import { byList, council } from './samkoebing.ts';

describe('the agenda', () => {
  const rules = STANDARD_RULES.council;

  it('is sent 4 weekdays ahead: Thursday the 10th for Wednesday 16 December', () => {
    expect(lastAgendaDay(rules, '2026-12-16')).toBe('2026-12-10');
  });

  it('counts no public holidays when the calendar says which days they are', () => {
    const easter = new Set(['2027-03-25', '2027-03-26', '2027-03-29']);
    const counts = (date: string) => !easter.has(date) && new Date(date).getUTCDay() % 6 !== 0;
    expect(lastAgendaDay(rules, '2027-03-31', counts)).toBe('2027-03-22');
  });

  it('that is late is warned of', () => {
    expect(isAgendaLate(rules, '2026-12-16', '2026-12-10')).toBe(false);
    expect(isAgendaLate(rules, '2026-12-16', '2026-12-11')).toBe(true);
  });
});

describe('the minutes', () => {
  it('say who voted how by the lists’ letters', () => {
    const votes = byList({ E: [6, 3, 0], L: [7, 0, 0], S: [3, 2, 0], T: [0, 3, 0] });
    expect(votesLine(council, votes)).toBe('For: E 6, L 7, S 3. Imod: E 3, S 2, T 3.');
    expect(votesLine(council, byList({ E: [2, 0, 7] }))).toBe('For: E 2. Undlod: E 7.');
  });
});

describe('a quorum is at least half', () => {
  it('unless the statutes of a body say another number', () => {
    expect(quorum({ seats: 7, quorum: 3 })).toBe(3);
  });

  it.each([
    [27, 14],
    [7, 4],
    [6, 3],
    [1, 1],
  ])('of %i members: %i', (seats, needed) => {
    expect(quorum({ seats })).toBe(needed);
  });
});
