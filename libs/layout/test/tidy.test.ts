import { readFileSync } from 'node:fs';
import { layoutSchema, parseModel, type Model, type Process } from '@samskab/definition';
import * as fc from 'fast-check';
import { tidy } from '../src/index.ts';
import { looseEnds, overlaps, strayLines } from './support/judge.ts';
import { randomProcess } from './support/random-process.ts';

const RUNS = Number(process.env['SAMSKAB_LAYOUT_RUNS'] ?? 60);

const pattern = (key: string): Model => {
  const file = new URL(`../../../workflows/patterns/${key}/definition.json`, import.meta.url);
  const parsed = parseModel(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error(`${key}: ${parsed.faults[0]?.message}`);
  return parsed.model;
};

const modelOf = (drawn: Process): Model => ({
  id: 'file',
  format: 1,
  namespace: 'urn:samskab:test',
  processes: [drawn],
  roots: [],
});

const expectTidy = async (model: Model): Promise<void> => {
  const [drawn] = model.processes as [Process];
  const layout = layoutSchema.parse(await tidy(model));
  const plane = layout.planes[0]!;
  expect(drawn.nodes.filter(({ id }) => !plane.shapes[id])).toEqual([]);
  expect(drawn.flows.filter(({ id }) => !plane.edges[id])).toEqual([]);
  expect(overlaps(drawn, plane)).toEqual([]);
  expect(strayLines(drawn, plane)).toEqual([]);
  expect(looseEnds(drawn, plane)).toEqual([]);
};

describe('a drawing that is tidied up', () => {
  it.each(['village-bus', 'city-renewal', 'association-founding'])(
    'lays %s out without an overlap, and no flow runs through a node',
    (key) => expectTidy(pattern(key)),
    30_000,
  );

  it('reads its phases downwards, each from left to right', async () => {
    const model = pattern('village-bus');
    const [drawn] = model.processes as [Process];
    const { shapes } = (await tidy(model)).planes[0]!;
    const tops = drawn.lanes.map(({ id }) => shapes[id]!.y);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    for (const { id, nodes } of drawn.lanes)
      for (const node of nodes) {
        expect(shapes[node]!.y).toBeGreaterThan(shapes[id]!.y);
        expect(shapes[node]!.y + shapes[node]!.h).toBeLessThan(shapes[id]!.y + shapes[id]!.h);
      }
    const walk = ['calculate', 'expect-saving', 'found-association', 'choose-bus'].map((id) => shapes[id]!.x);
    expect(walk).toEqual(walk.toSorted((a, b) => a - b));
  }, 30_000);

  it('runs from one phase to the next along the line between them', async () => {
    const model = pattern('village-bus');
    const { shapes, edges } = (await tidy(model)).planes[0]!;
    const [drawn] = model.processes as [Process];
    const wrap = drawn.flows.find(({ from, to }) => from === 'give-up-route' && to === 'calculate')!;
    const line = shapes['phase-money']!.y;
    expect(edges[wrap.id]!.points.filter(([, y]) => y === line)).toHaveLength(2);
  }, 30_000);

  it('is laid out the same every time', async () => {
    const model = pattern('association-founding');
    expect(await tidy(model)).toEqual(await tidy(pattern('association-founding')));
  }, 30_000);

  it('has a place for everything where no phase is drawn, and nothing where nothing is', async () => {
    const [drawn] = pattern('village-bus').processes as [Process];
    await expectTidy(modelOf({ ...drawn, lanes: [] }));
    const empty = await tidy(modelOf({ ...drawn, lanes: [], nodes: [], flows: [] }));
    expect(empty.planes).toEqual([{ of: drawn.id, shapes: {}, edges: {} }]);
  }, 30_000);

  it('never overlaps, whatever is drawn', async () => {
    await fc.assert(
      fc.asyncProperty(randomProcess, (drawn) => expectTidy(modelOf(drawn))),
      { numRuns: RUNS },
    );
  }, 240_000);
});
