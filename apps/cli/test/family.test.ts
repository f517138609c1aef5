import { townsOf } from '../src/demo/family.ts';
import { beginningOf } from '../src/demo/instants.ts';
import { isAsTold } from '../src/demo/outcome.ts';
import type { Outcome } from '../src/demo/outcome.ts';
import { playStories } from '../src/demo/play-stories.ts';
import { chooseVariants } from '../src/demo/scenario.ts';
import { findStage } from '../src/demo/stage.ts';
import type { Stage } from '../src/demo/stage.ts';
import { summaryOf } from '../src/demo/summary.ts';
import { quietTeller } from './support/told.ts';

const others = ['Sønderby', 'Østerby', 'Vesterby', 'Skovby', 'Engby'];

describe('the stories of a family', () => {
  it('start from the main one, when they are told beside it', () => {
    const stories = chooseVariants('association-founding', 'all');
    const repeating = stories.filter(({ repeats }) => repeats === 'noerreby').map(({ key }) => key);
    expect(repeating.toSorted()).toEqual(['cvr-lapsed', 'no-cvr', 'oesterby', 'skovby', 'vesterby']);
    const [main] = chooseVariants('association-founding');
    expect(main?.asks?.map(({ data }) => data['town'])).toEqual(others);
  });

  it('are none where a pattern tells of one town at a time', () => {
    expect(chooseVariants('village-bus', 'all').filter(({ repeats }) => repeats)).toEqual([]);
  });
});

describe('one team becomes six', () => {
  let stage: Stage;
  let outcome: Outcome;
  const { teller, said } = quietTeller();
  beforeAll(async () => {
    const stories = chooseVariants('association-founding');
    stage = await findStage({ fresh: true, beginsAt: beginningOf('2026-03-17') });
    [outcome] = (await playStories(stage, stories, teller)) as [Outcome];
  }, 240_000);
  afterAll(() => stage.strike(), 60_000);

  it('by “Start i en anden by”, once the first has been told, and each knows where it comes from', () => {
    const towns = townsOf(outcome.records.family);
    expect(towns.map(({ town, from }) => [town, from])).toEqual([
      ['Nørreby', null],
      ...others.map((town) => [town, 'Nørreby']),
    ]);
    expect(towns.map(({ status }) => status)).toEqual(['ended', ...others.map(() => 'running')]);
    expect(towns[0]?.foundedAt?.slice(0, 10)).toBe('2026-05-31');
  });

  it('with the pattern and nothing of the first town’s data', () => {
    expect(isAsTold(outcome)).toBe(true);
    expect(outcome.findings.find(({ id }) => id === 'I12')).toMatchObject({ breaches: [] });
    expect(outcome.records.repeats.map(({ one }) => [one.processKey, one.town])).toEqual(
      others.map((town) => ['association-founding', town]),
    );
  });

  it('and is told and summed up as a lineage', () => {
    expect(said).toContain(`  Det samme i andre byer  ${others.join(', ')}`);
    expect(summaryOf(outcome)).toMatchObject({ lineage: townsOf(outcome.records.family), invariants: { I12: true } });
  });
});
