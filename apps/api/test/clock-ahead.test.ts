import type { ClockAhead } from '@samskab/contracts';
import { soonest } from '../src/clock/clock-ahead.ts';

type Kind = ClockAhead['items'][number]['kind'];
const on = (day: number, kind: Kind) => ({ kind, at: `2027-01-${String(day).padStart(2, '0')}`, what: '', title: '' });
const days = (items: ClockAhead['items']): number[] => items.map(({ at }) => Number(at.slice(-2)));

describe('what one can jump to', () => {
  it('is the six soonest', () => {
    const kinds: Kind[] = ['wait', 'task', 'meeting', 'wait', 'wait', 'task', 'task'];
    expect(days(soonest(kinds.map((kind, index) => on(index + 1, kind))))).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('has two waits also behind many deadlines', () => {
    const deadlines = [1, 2, 3, 4, 5, 6, 7].map((day) => on(day, 'task'));
    expect(days(soonest([...deadlines, on(20, 'wait'), on(21, 'wait'), on(22, 'wait')]))).toEqual([1, 2, 3, 4, 20, 21]);
  });
});
