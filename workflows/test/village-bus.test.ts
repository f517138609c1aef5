import type { Step } from '../src/scenario.ts';
import { pattern } from './support/pattern.ts';
import { playedTo, story } from './support/stories.ts';

const drawn = pattern('village-bus');

describe('the village bus', () => {
  it('answers the town with a reason when nobody disagreed, in the town or in the council', () => {
    const { steps, ...refused } = story(drawn, 'rejected');
    const unanimous = steps.map((step): Step => {
      if (step.do !== 'complete' && step.do !== 'decide') return step;
      const { dissent: _, ...data } = step.data;
      return { ...step, data };
    });
    const player = playedTo(drawn, { ...refused, steps: unanimous }, ({ do: what }) => what === 'decide');
    expect(player.view).toMatchObject({ status: 'ended', outcome: 'refused', incidents: [] });
  });

  it('keeps what was freed in the area: all of it is spent again or reserved', () => {
    for (const [, variant] of Object.entries(drawn.scenario.variants)) {
      const { used = 0, reserved = 0, returned = 0 } = variant.money['freed-route'] ?? {};
      const saving = variant.steps.flatMap((step) =>
        step.do === 'complete' && step.task === 'calculate' ? [step.data['saving']] : [],
      );
      expect(used + reserved + returned).toBe(saving[0] ?? 0);
      expect(returned > 0).toBe(variant.ends === 'refused');
    }
  });
});

describe('the village bus when somebody is late', () => {
  const noerreby = story(drawn, 'noerreby');

  it('puts an overdue task on the list of the one it escalates to, and moves nothing', () => {
    const player = playedTo(drawn, story(drawn, 'day-late'), ({ do: what }) => what === 'decide');
    player.play({ do: 'wait', day: 296, date: '2026-12-24', fires: [], tells: '' });
    expect(player.view.tasks).toMatchObject([
      { node: 'order-timetable', role: 'case-worker', escalatedTo: 'chief-executive' },
    ]);
  });

  it('still takes the order on the last day of the window', () => {
    const player = playedTo(drawn, noerreby, ({ do: what }) => what === 'decide');
    const fired = player.play({ do: 'wait', day: 303, date: '2026-12-31', fires: [], tells: '' });
    expect(fired).toEqual([]);
    expect(player.view.tasks).toMatchObject([{ node: 'order-timetable' }]);
  });
});
