import type { Model } from '@samskab/definition';
import { atOnce, publishable, publishing } from '../src/index.ts';
import { drawing, end, path, start, user, variables } from '@samskab/testing/drawing';
import { decide, outcomes } from './support/council-and-money.ts';
import { pattern } from './support/patterns.ts';

const bus = pattern('village-bus');
const redrawn = (from: string, to: string): unknown => JSON.parse(JSON.stringify(bus).replace(from, to));
const codes = (json: unknown): string[] => publishable(json).faults.map(({ code }) => code);
/** Small drawings have ids that no file may have. */
const asked = (model: Model, limit?: number) => atOnce(publishing(model, limit === undefined ? {} : { limit }));

describe('whether a drawing may be published', () => {
  it('is yes of what ships, and says what was looked at', () => {
    const { faults, advice, model, report } = publishable(JSON.parse(JSON.stringify(bus)));
    expect([faults, advice, model?.id]).toEqual([[], [], bus.id]);
    expect(report).toMatchObject({ sound: 'holds', moneySafe: 'holds', states: { flow: expect.any(Number) } });
  });

  it('is first asked of its shape, then of what can run and its expressions, and only then of the verifier', () => {
    expect(codes(redrawn('"role":"bus-association"', '"role":"nobody"'))).toEqual(['unknownRole']);
    expect(publishable({ format: 1 }).report).toBeUndefined();
    expect(codes(redrawn('"gateway":"parallel"', '"gateway":"inclusive"'))).toContain('gatewayYet');
    expect(codes(redrawn('min(busPrice, firstYear, granted)', 'today()'))).toEqual(
      expect.arrayContaining([expect.any(String)]),
    );
    expect(codes(redrawn('"op":"free"', '"op":"pay"'))).toEqual(expect.arrayContaining(['money-covered']));
  });

  it('is no where the verifier finds an error, told at the element with everything a designer shows', () => {
    const { faults } = asked(drawing(start(), user('a'), end(), path('start', 'a'), path('a', 'a')));
    expect(faults).toContainEqual(
      expect.objectContaining({
        path: ['processes', 0, 'nodes', 1],
        code: 'can-always-end',
        rule: 'can-always-end',
        severity: 'error',
        id: 'a',
        elements: ['a'],
        message: 'Fra “a” er der ingen vej til en slutning: forløbet går i ring.',
        counterexample: { log: expect.any(Array) },
      }),
    );
  });

  it('advises without refusing', () => {
    const { faults, advice } = asked(drawing(start(), user('a'), end(), path('start', 'a', 'end')));
    expect(faults).toEqual([]);
    expect(advice.map(({ code, severity }) => [code, severity])).toEqual([['wait-has-reminder', 'advice']]);
  });

  it('says that it does not know where it has not looked at everything, and does not refuse for that', () => {
    const steps = Array.from({ length: 8 }, (_, index) => `a${index}`);
    const long = drawing(start(), { nodes: steps.map((id) => user(id)) }, end(), path('start', ...steps, 'end'));
    const { faults, advice, report } = asked(long, 4);
    expect([faults, report?.sound]).toEqual([[], 'undecided']);
    expect(advice[0]).toMatchObject({ code: 'undecided', severity: 'advice' });
    expect(advice[0]?.message).toContain('efter 4 tilstande');
    expect(asked(long).advice.map(({ code }) => code)).not.toContain('undecided');
  });

  it('comes in slices, of a state each, to the same answer', () => {
    const slices = publishing(bus);
    let count = 0;
    let slice = slices.next();
    for (; !slice.done; slice = slices.next()) count += 1;
    expect(slice.value).toEqual(publishable(JSON.parse(JSON.stringify(bus))));
    expect(count).toBe((slice.value.report?.states.flow ?? 0) + (slice.value.report?.states.money ?? 0));
  });
});

describe('a recommendation', () => {
  const said = (recommendation: string) =>
    asked(
      drawing(
        variables({ price: 'money', outcome: outcomes }),
        start(),
        decide('council', 'outcome', {
          facet: { kind: 'checkpoint', body: 'council', recommendation, outcome: 'outcome' },
        }),
        end(),
        path('start', 'council', 'end'),
      ),
    ).faults.map(({ code, id }) => [code, id]);

  it('shows only what has been filled in by the time it is on the agenda', () => {
    expect(said('Bussen købes for {price}')).toEqual([['variable-set-before-read', 'council']]);
    expect(said('Bussen købes')).toEqual([]);
  });
});
