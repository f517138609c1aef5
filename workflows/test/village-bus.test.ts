import { runnable } from '@samskab/definition';
import { checkExpression } from '@samskab/expression';
import type { Summary } from '@samskab/ledger';
import type { Money, Step, Variant } from '../src/scenario.ts';
import { pattern } from './support/pattern.ts';
import { Player } from './support/play.ts';

const drawn = pattern('village-bus');
const { process, scenario } = drawn;
const stories = Object.entries(scenario.variants);
const lines = process.moneyLines.map(({ id }) => id);

const told = (money: Money, line: string): Partial<Summary> => ({
  expected: 0,
  freed: 0,
  granted: 0,
  committed: 0,
  used: 0,
  reserved: 0,
  returned: 0,
  lapsed: 0,
  reallocated: 0,
  ...money[line],
});

const stands = (player: Player, money: Money): void => {
  for (const line of lines) expect({ line, ...player.money(line) }).toMatchObject({ line, ...told(money, line) });
};

const playedTo = (variant: Variant, last: (step: Step) => boolean): Player => {
  const player = new Player(drawn, variant);
  for (const step of variant.steps) {
    player.play(step);
    if (last(step)) return player;
  }
  throw new Error('no such step');
};

describe('the village bus', () => {
  it('holds nothing that the engine cannot run', () => {
    expect(runnable(drawn.model)).toEqual([]);
  });

  it.each(stories)('tells the story %s, step by step and to the øre', (_name, variant) => {
    const player = new Player(drawn, variant);
    for (const step of variant.steps) {
      const fired = player.play(step);
      expect({ step: step.date, fired }).toEqual({
        step: step.date,
        fired: step.do === 'wait' ? step.fires.map((node) => ({ node, date: step.date })) : [],
      });
      expect(player.view.incidents).toEqual([]);
      if (step.do === 'tooLate') expect(player.view.tasks.map(({ node }) => node)).not.toContain(step.task);
      if (step.money) stands(player, step.money);
    }
    expect(player.view).toMatchObject({
      status: 'ended',
      outcome: variant.ends,
      tokens: [],
      tasks: [],
      items: [],
      works: [],
    });
    stands(player, variant.money);
  });

  it('has a story through every node of the drawing', () => {
    const players = stories.map(([, variant]) => {
      const player = new Player(drawn, variant);
      variant.steps.forEach((step) => player.play(step));
      return player;
    });
    const unseen = process.nodes.filter(({ id }) => players.every(({ entered }) => !entered.has(id)));
    expect(unseen.map(({ id }) => id)).toEqual([]);
  });

  it('answers the town with a reason when nobody disagreed, in the town or in the council', () => {
    const { steps, ...refused } = scenario.variants['rejected']!;
    const unanimous = steps.map((step): Step => {
      if (step.do !== 'complete' && step.do !== 'decide') return step;
      const { dissent: _, ...data } = step.data;
      return { ...step, data };
    });
    const player = playedTo({ ...refused, steps: unanimous }, ({ do: what }) => what === 'decide');
    expect(player.view).toMatchObject({ status: 'ended', outcome: 'refused', incidents: [] });
  });

  it('keeps what was freed in the area: all of it is spent again or reserved', () => {
    for (const [, variant] of stories) {
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
  const noerreby = scenario.variants['noerreby']!;

  it('puts an overdue task on the list of the one it escalates to, and moves nothing', () => {
    const player = playedTo(scenario.variants['day-late']!, ({ do: what }) => what === 'decide');
    player.play({ do: 'wait', day: 296, date: '2026-12-24', fires: [], tells: '' });
    expect(player.view.tasks).toMatchObject([
      { node: 'order-timetable', role: 'case-worker', escalatedTo: 'chief-executive' },
    ]);
  });

  it('still takes the order on the last day of the window', () => {
    const player = playedTo(noerreby, ({ do: what }) => what === 'decide');
    const fired = player.play({ do: 'wait', day: 303, date: '2026-12-31', fires: [], tells: '' });
    expect(fired).toEqual([]);
    expect(player.view.tasks).toMatchObject([{ node: 'order-timetable' }]);
  });
});

describe('the expressions of the village bus', () => {
  const types = Object.fromEntries(process.variables.map(({ id, type }) => [id, type]));
  const personal = new Set(process.variables.filter((variable) => variable.personal).map(({ id }) => id));
  const activities = process.nodes.flatMap((node) => (node.type === 'activity' ? [node] : []));

  it('are conditions where a flow or a field asks one', () => {
    const conditions = [
      ...process.flows.flatMap(({ when }) => when ?? []),
      ...activities.flatMap(({ form = [] }) => form.flatMap(({ visible }) => visible ?? [])),
    ];
    expect(conditions.length).toBeGreaterThan(0);
    expect(conditions.flatMap((feel) => checkExpression(feel, types, { personal, expect: 'boolean' }))).toEqual([]);
  });

  it('give each variable a value of its own type', () => {
    const problems = activities.flatMap(({ output = [] }) =>
      output.flatMap(({ from, to }) => checkExpression(from, types, { personal, expect: types[to] })),
    );
    expect(problems).toEqual([]);
  });

  it('give øre where money moves', () => {
    const amounts = activities.flatMap(({ facet }) =>
      facet?.kind === 'funding' && facet.amount !== 'all' && facet.amount !== 'rest' ? [facet.amount] : [],
    );
    expect(amounts.flatMap((feel) => checkExpression(feel, types, { personal, expect: 'money' }))).toEqual([]);
  });
});
