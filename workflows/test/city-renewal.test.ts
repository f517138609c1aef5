import type { Step } from '../src/scenario.ts';
import { pattern } from './support/pattern.ts';
import { Player } from './support/play.ts';
import { played, playedTo, story } from './support/stories.ts';

const drawn = pattern('city-renewal');
const vesterby = story(drawn, 'vesterby');
const at = (node: string) => (step: Step) =>
  (step.do === 'complete' && step.task === node) || (step.do === 'decide' && step.item === node);
const nodes = ({ view }: Player): string[] => view.tokens.map(({ node }) => node).toSorted();
const wait = (date: string): Step => ({ do: 'wait', day: 0, date, fires: [], tells: '' });

describe('the answer to a critical letter', () => {
  it('is asked for again after four hours, and comes to the mayor when a working day has gone', () => {
    const player = new Player(drawn, vesterby);
    expect(player.view.due.map(({ at: when }) => when)).toEqual([
      '2026-02-03T13:00:00.000Z',
      '2026-02-04T23:00:00.000Z',
    ]);
    player.play(wait('2026-02-03'));
    expect(player.view.tasks).toMatchObject([{ node: 'answer-now', remindedAt: '2026-02-03T13:00:00.000Z' }]);
    player.play(wait('2026-02-05'));
    expect(player.view.tasks).toMatchObject([{ node: 'answer-now', role: 'chief-executive', escalatedTo: 'mayor' }]);
  });
});

describe('a vision that takes long', () => {
  it('is talked about after half a year, and nothing is closed', () => {
    const player = playedTo(drawn, story(drawn, 'stalls'), ({ do: what }) => what === 'wait');
    expect(player.view.tasks).toMatchObject([{ node: 'follow-up', role: 'case-worker' }]);
    expect(player.money('town-frame')).toMatchObject({ committed: 18_000_000, returned: 0 });
  });

  it.each([
    ['stalls', 'Gruppen er blevet til tre'],
    ['town-says-no', 'Vi vil hellere beholde parkeringen ved butikkerne'],
    ['steering-says-no', 'Driften bliver for stor for byen'],
  ])('stops in %s with the reason of whoever stopped it, to the group and in the books', (name, reason) => {
    const player = played(drawn, story(drawn, name));
    const given = player.transfers.filter(({ kind }) => kind === 'release');
    expect(new Set(given.map((transfer) => transfer.reason))).toEqual(new Set([reason]));
    expect(player.sent).toEqual([{ node: 'tell-stopped', data: { to: 'initiative-group', reason } }]);
  });
});

describe('the square', () => {
  it('costs nothing before the council has granted it, and then all of it is granted and free', () => {
    const before = playedTo(drawn, vesterby, at('write-item'));
    expect(before.transfers.filter(({ line }) => line === 'square')).toEqual([]);
    const after = playedTo(drawn, vesterby, at('council-decides'));
    expect(after.money('square')).toMatchObject({ granted: 500_000_000, grantedAhead: 0, usable: 500_000_000 });
  });

  it('is ordered as the steering group chose it', () => {
    const order = drawn.process.nodes.find(({ id }) => id === 'order-square');
    expect(order).toMatchObject({ facet: { kind: 'order', decidedBy: 'steering-chooses' } });
  });

  it('is asked for once more when the bids are too dear, on the same grant', () => {
    const grants = played(drawn, story(drawn, 'too-dear')).transfers.filter(({ kind }) => kind === 'grant');
    expect(grants.map(({ amount }) => amount)).toEqual([500_000_000]);
  });

  it('goes out to tender above the threshold only', () => {
    expect(played(drawn, vesterby).entered.has('quotes')).toBe(false);
    expect(played(drawn, story(drawn, 'given-back')).entered.has('tender')).toBe(false);
  });

  it('is built while the town has its work days', () => {
    const player = playedTo(drawn, vesterby, at('ground-breaking'));
    expect(nodes(player)).toEqual(['build', 'work-day']);
  });

  it('is in time on the last day, and the day after the steering group is told, once', () => {
    expect(played(drawn, vesterby).sent).toEqual([]);
    const late = played(drawn, story(drawn, 'too-dear'));
    expect(late.sent).toEqual([{ node: 'tell-late', data: { to: 'steering-group' } }]);
  });
});

describe('a no to the square', () => {
  it.each([
    ['rejected', 'Ikke i dette budgetår', 'Byen har ventet længe nok'],
    ['given-back', 'Uden legepladsen vil vi hellere vente', 'Torvet burde vente på kloakken'],
  ])('comes in %s with its reason and with what was disagreed', (name, reason, dissent) => {
    const player = played(drawn, story(drawn, name));
    expect(player.sent).toEqual([{ node: 'tell-rejected', data: { to: 'steering-group', reason, dissent } }]);
  });

  it('comes also when nobody has disagreed', () => {
    const { steps, ...rejected } = story(drawn, 'rejected');
    const unanimous = steps.map((step): Step => {
      if (step.do !== 'complete' && step.do !== 'decide') return step;
      const { dissent: _, ...data } = step.data;
      return { ...step, data };
    });
    const player = played(drawn, { ...rejected, steps: unanimous });
    expect(player.view).toMatchObject({ status: 'ended', outcome: 'rejected', incidents: [] });
  });
});
