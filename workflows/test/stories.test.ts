import { runnable } from '@samskab/definition';
import { verifyLedger } from '@samskab/ledger';
import type { Variant } from '../src/scenario.ts';
import { pattern, patternKeys } from './support/pattern.ts';
import { frames, Player } from './support/play.ts';
import { played, stands } from './support/stories.ts';

const told = patternKeys.flatMap((key) =>
  Object.entries(pattern(key).scenario.variants).map(([name, variant]): [string, string, Variant] => [
    key,
    name,
    variant,
  ]),
);

/** How often the case’s own money has moved; the year’s frame is the council’s. */
const moved = ({ transfers }: Player): number => transfers.filter(({ caseId }) => caseId !== null).length;

describe.each(told)('the story %s, %s, through the engine, the calendar and the ledger', (key, _name, variant) => {
  const drawn = pattern(key);

  it('goes as it is told, step by step and to the øre', () => {
    const player = new Player(drawn, variant);
    for (const step of variant.steps) {
      const fired = player.play(step);
      expect({ step: step.date, fired }).toEqual({
        step: step.date,
        fired: step.do === 'wait' ? step.fires.map((node) => ({ node, date: step.date })) : [],
      });
      expect(player.view.incidents).toEqual([]);
      if (step.do === 'tooLate') expect(player.view.tasks.map(({ node }) => node)).not.toContain(step.task);
      if (step.money) {
        const { is, told: should } = stands(drawn, player, step.money);
        expect({ step: step.date, money: is }).toEqual({ step: step.date, money: should });
      }
    }
    expect(player.view).toMatchObject({ status: 'ended', outcome: variant.ends });
  });

  it('leaves nothing open, and books that are sound', () => {
    const player = played(drawn, variant);
    const { is, told: should } = stands(drawn, player, variant.money);
    expect(player.view).toMatchObject({ tokens: [], tasks: [], items: [], works: [], waits: [], due: [] });
    expect(is).toEqual(should);
    expect(verifyLedger(player.transfers)).toEqual([]);
  });

  it('gives no money back without saying why', () => {
    const given = played(drawn, variant).transfers.filter(({ kind }) => kind === 'release');
    expect(given.filter(({ reason }) => !reason?.trim())).toEqual([]);
  });

  it('tells how the money stands whenever it has moved', () => {
    const player = new Player(drawn, variant);
    const untold = variant.steps.filter((step) => {
      const before = moved(player);
      player.play(step);
      return moved(player) > before && !step.money;
    });
    expect(untold).toEqual([]);
  });
});

describe.each(patternKeys)('the stories of %s', (key) => {
  const drawn = pattern(key);

  it('hold nothing that the engine cannot run', () => {
    expect(runnable(drawn.model)).toEqual([]);
  });

  it('go through every node of the drawing', () => {
    const players = Object.values(drawn.scenario.variants).map((variant) => played(drawn, variant));
    const unseen = drawn.process.nodes.filter(({ id }) => players.every(({ entered }) => !entered.has(id)));
    expect(unseen.map(({ id }) => id)).toEqual([]);
  });

  it('have room together in the frames of one municipality, each year', () => {
    const transfers = Object.values(drawn.scenario.variants).flatMap((variant) => played(drawn, variant).transfers);
    const asked = new Map<string, number>();
    for (const { debit, area, year, amount } of transfers)
      if (debit.state === 'room') asked.set(`${area}/${year}`, (asked.get(`${area}/${year}`) ?? 0) + amount);
    const short = [...asked].filter(([key, amount]) => amount > (frames[key.split('/')[0] ?? ''] ?? 0));
    expect(short).toEqual([]);
  });
});
