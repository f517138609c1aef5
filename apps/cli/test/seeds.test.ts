import { readFileSync } from 'node:fs';
import { toLocal, weekday } from '@samskab/calendar';
import { parseModel } from '@samskab/definition';
import type { Model } from '@samskab/definition';
import { verify } from '@samskab/verifier';
import { assert, date, property } from 'fast-check';
import { patternFile } from '../src/patterns.ts';
import { actsOf } from '../src/seed/act.ts';
import { nextBatch } from '../src/seed/batches.ts';
import { councilDay, demoDay, demoMorning } from '../src/seed/demo-days.ts';
import { seedsOf } from '../src/seed/seeds.ts';
import { trialDrawing } from '../src/seed/trial-drawing.ts';

const year = (first: number) =>
  date({ min: new Date(`${first}-01-01`), max: new Date('2060-01-01'), noInvalidDate: true });

describe('the day a demo begins on', () => {
  it('is the Monday before the council’s meeting in December, and never past', () => {
    assert(
      property(year(2024), (now) => {
        const today = demoDay(now.toISOString());
        expect([weekday(today), weekday(councilDay(today)), today.slice(5, 7)]).toEqual([1, 3, '12']);
        expect(today >= toLocal(now.toISOString()).day).toBe(true);
      }),
    );
  });

  it('is that of the same year until it has been', () => {
    expect(demoDay('2026-12-14T09:00:00.000Z')).toBe('2026-12-14');
    expect(demoDay('2026-12-15T09:00:00.000Z')).toBe('2027-12-13');
  });
});

describe('the seeds', () => {
  it('have all been by the demo’s morning, whatever year it is', () => {
    assert(
      property(year(2024), (now) => {
        const today = demoDay(now.toISOString());
        const acts = seedsOf(today).flatMap(actsOf);
        expect(acts.filter(({ at }) => at > demoMorning(today))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('are played in the order of each story, each act once, with the clock never going back', () => {
    const today = demoDay('2026-11-01T00:00:00.000Z');
    let left = seedsOf(today)
      .flatMap(actsOf)
      .toSorted((a, b) => (a.at < b.at ? -1 : 1));
    const played: typeof left = [];
    let clock = '';
    for (let batch = nextBatch(left, demoMorning(today)); batch; batch = nextBatch(left, demoMorning(today))) {
      const { acts, at } = batch;
      expect(new Set(acts.map(({ seed }) => seed)).size).toBe(acts.length);
      clock = at > clock ? at : clock;
      expect(acts.every((act) => act.at <= clock)).toBe(true);
      played.push(...acts);
      left = left.filter((act) => !acts.includes(act));
    }
    for (const { seed } of played) {
      const own = played.filter((act) => act.seed === seed).map(({ at }) => at);
      expect(own).toEqual(own.toSorted());
    }
  });
});

describe('the draft that is being tried out', () => {
  const pattern = parseModel(JSON.parse(readFileSync(patternFile('village-bus', 'definition'), 'utf8')));
  if (!pattern.ok) throw new Error('the pattern is no drawing');
  const trial = trialDrawing(pattern.model, 'trial', 'Forsøg');
  const errors = (model: Model) => verify(model).findings.filter(({ severity }) => severity === 'error');

  it('has one path that never ends and money that is left, and each can be mended', () => {
    expect(errors(trial).map(({ rule }) => rule)).toEqual(['ends-properly', 'money-not-left']);
    expect(errors(trial).map(({ fix }) => fix?.do)).toEqual(['setGateway', 'addFunding']);
  });
});
