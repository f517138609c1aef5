import type { Step } from '../src/scenario.ts';
import { pattern } from './support/pattern.ts';
import { Player } from './support/play.ts';
import { played, playedTo, story } from './support/stories.ts';

const drawn = pattern('association-founding');
const stories = Object.values(drawn.scenario.variants);
const nodes = ({ view }: Player): string[] => view.tokens.map(({ node }) => node).toSorted();
const wait = (date: string): Step => ({ do: 'wait', day: 0, date, fires: [], tells: '' });
const firing = (node: string) => (step: Step) => step.do === 'wait' && step.fires.includes(node);
const at = (node: string) => (step: Step) => step.do === 'complete' && step.task === node;

/** A story as it stands in the evening of a day. */
const standing = (name: string, date: string): Player => {
  const variant = story(drawn, name);
  const player = new Player(drawn, variant);
  variant.steps.filter((step) => step.date <= date).forEach((step) => player.play(step));
  player.play(wait(date));
  return player;
};

describe('six teams in six towns', () => {
  it.each([
    ['noerreby', ['cvr-expires', 'gathering'], { used: 1_000_000, reserved: 0 }],
    ['no-cvr', ['register-cvr'], { used: 0, reserved: 0 }],
    ['oesterby', ['gathering'], { used: 660_000, reserved: 340_000 }],
    ['vesterby', ['cvr-expires', 'gathering'], { used: 1_000_000, reserved: 0 }],
    ['skovby', ['founding-meeting'], { used: 0, reserved: 0 }],
    ['cvr-lapsed', ['gathering', 'renew-cvr'], { used: 3_000_000, reserved: 0 }],
  ])('stand each where it is told on 25 July 2026: %s', (name, where, money) => {
    const player = standing(name, '2026-07-25');
    expect(nodes(player)).toEqual(where);
    expect(player.money('team-frame')).toMatchObject({ ...money, committed: 0, returned: 0 });
  });

  it('all get the same at most in a year', () => {
    const reserved = stories.flatMap((variant) => {
      const sums = new Map<number, number>();
      for (const { kind, year, amount } of played(drawn, variant).transfers)
        if (kind === 'reserve') sums.set(year, (sums.get(year) ?? 0) + amount);
      return [...sums.values()];
    });
    expect(Math.max(...reserved)).toBe(1_000_000);
  });
});

describe('the call about litter', () => {
  it('is answered at once: asked for again after four hours, and with the case worker after a working day', () => {
    const player = new Player(drawn, story(drawn, 'noerreby'));
    player.play(wait('2026-03-19'));
    expect(player.view.tasks).toMatchObject([
      { node: 'answer-call', remindedAt: '2026-03-17T13:00:00.000Z', escalatedTo: 'case-worker' },
    ]);
  });

  it('gets a no with its reason, and no money moves', () => {
    const player = played(drawn, story(drawn, 'refused'));
    const helpReason = 'Bænke er anlæg, ikke renhold; pladsen ombygges til foråret';
    expect(player.sent).toEqual([{ node: 'tell-no', data: { to: 'team', helpReason } }]);
    expect(player.transfers).toEqual([]);
  });
});

describe('money in advance', () => {
  it.each(['unregistered', 'no-cvr', 'oesterby'])('is not paid to a team without a CVR number: %s', (name) => {
    const player = played(drawn, story(drawn, name));
    expect(player.entered.has('pay-petrol')).toBe(false);
    expect(player.entered.has('pay-receipts')).toBe(true);
  });

  it('leaves a receipt beyond the support paid with what is left', () => {
    const paid = played(drawn, story(drawn, 'unregistered')).transfers.filter(({ kind }) => kind === 'pay');
    expect(paid.map(({ amount }) => amount)).toEqual([650_000, 120_000, 150_000, 80_000]);
  });

  it('ends with the CVR number, in the year after', () => {
    const lapsed = played(drawn, story(drawn, 'cvr-lapsed')).transfers.filter(({ kind }) => kind === 'pay');
    const renewed = played(drawn, story(drawn, 'cvr-renewed')).transfers.filter(({ kind }) => kind === 'pay');
    const fourth = ({ at: when }: { at: string }) => when > '2026-09-01';
    expect(lapsed.filter(fourth).map(({ amount }) => amount)).toEqual([400_000, 250_000, 270_000, 80_000]);
    expect(renewed.filter(fourth).map(({ amount }) => amount)).toEqual([400_000, 600_000]);
  });
});

describe('the CVR number', () => {
  it('is confirmed in its last thirty days, while the team goes on meeting', () => {
    const player = playedTo(drawn, story(drawn, 'cvr-lapsed'), firing('cvr-expires'));
    expect(nodes(player)).toEqual(['gathering', 'renew-cvr']);
  });

  it('lapses three years to the day after it was registered, and the team is told', () => {
    const player = playedTo(drawn, story(drawn, 'cvr-lapsed'), firing('cvr-lapsed'));
    expect(nodes(player)).toEqual(['gathering']);
    expect(player.view.data['registered']).toBe(false);
    expect(player.sent.at(-1)?.node).toBe('tell-lapsed');
  });

  it('is good for three years more once it is confirmed', () => {
    const player = playedTo(drawn, story(drawn, 'cvr-renewed'), at('renew-cvr'));
    expect(player.view.waits).toMatchObject([{ node: 'cvr-expires', at: '2029-06-27T22:00:00.000Z' }]);
  });

  it('has a clock that stops with the team', () => {
    const running = playedTo(drawn, story(drawn, 'noerreby'), at('gathering'));
    expect(running.view.waits.map(({ node }) => node).toSorted()).toEqual(['cvr-expires', 'next-month']);
    expect(played(drawn, story(drawn, 'noerreby')).view).toMatchObject({ status: 'ended', waits: [], due: [] });
  });
});

describe('other towns', () => {
  it('are asked whenever a team has taken stock, also by one that stops', () => {
    const asked = (name: string) =>
      played(drawn, story(drawn, name)).sent.filter(({ node }) => node === 'tell-towns').length;
    expect([asked('noerreby'), asked('stops'), asked('cvr-lapsed'), asked('refused')]).toEqual([1, 1, 4, 0]);
  });

  it('hear nothing of the team’s data', () => {
    const told = played(drawn, story(drawn, 'noerreby')).sent.find(({ node }) => node === 'tell-towns');
    expect(told?.data).toEqual({ to: 'other-towns' });
  });
});
