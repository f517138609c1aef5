import {
  canonicalJson,
  currentFormat,
  layoutSchema,
  migrate,
  modelJsonSchema,
  parseModel,
  slim,
  type Model,
} from '@samskab/definition';
import { drawing, everything, flow, process, type JsonObject } from './support.ts';

const read = (json: unknown): Model => {
  const result = parseModel(json);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.model;
};

describe('a file of an older format', () => {
  const old = drawing({
    format: 0,
    processes: [
      process({
        nodes: [
          { id: 'start', type: 'event', position: 'start', on: [] },
          { id: 'q', type: 'gateway', gateway: 'exclusive' },
          { id: 'end', type: 'event', position: 'end', on: [] },
        ],
        flows: [flow('start', 'q'), flow('q', 'end', { condition: 'amount > 0' })],
      }),
    ],
  });

  it('is brought to the current one: a condition is now called when', () => {
    const model = read(old);
    expect(model.format).toBe(currentFormat);
    expect(model.processes[0]?.flows[1]).toEqual({ id: 'q-to-end', from: 'q', to: 'end', when: 'amount > 0' });
  });

  it('has faults with places like any other', () => {
    const result = parseModel({ ...old, namespace: '' });
    expect(result).toMatchObject({ ok: false, faults: [{ code: 'tooSmall', path: ['namespace'] }] });
  });

  it('comes through the chain once', () => {
    expect(migrate(migrate(old))).toEqual(migrate(old));
  });

  it.each([[null], [7], [[]], [{}], [{ format: '0' }], [{ format: 1 }], [{ format: -1 }], [{ format: 0.5 }]])(
    '%j is left alone',
    (json) => {
      expect(migrate(json)).toBe(json);
    },
  );
});

describe('canonical JSON', () => {
  it('is the same whatever the order of the keys, and keeps the order of lists', () => {
    expect(canonicalJson({ b: [2, 1], a: { d: null, c: 'x' } })).toBe('{"a":{"c":"x","d":null},"b":[2,1]}');
    expect(canonicalJson({ a: { c: 'x', d: null }, b: [2, 1] })).toBe(
      canonicalJson({ b: [2, 1], a: { d: null, c: 'x' } }),
    );
  });

  it('leaves out what is undefined, as JSON does', () => {
    expect(canonicalJson({ a: undefined, b: [undefined] })).toBe('{"b":[null]}');
  });
});

describe('the slim model, which the workflow loads', () => {
  const model = read(everything());
  const thin = slim(model);
  const text = canonicalJson(thin);

  it('is a model still', () => {
    expect(parseModel(JSON.parse(JSON.stringify(thin)))).toEqual({ ok: true, model: thin });
  });

  it('has no words for people, no notes, no lanes and no pools', () => {
    for (const word of ['name', 'doc', 'label', 'help', 'foreign', 'collaboration'])
      expect(text).not.toContain(`"${word}":`);
    expect(thin.processes[0]).toMatchObject({ lanes: [], artifacts: [] });
  });

  it('keeps what a step needs: fields, variables, lines, roles, facets and times', () => {
    const node = thin.processes[0]?.nodes.find(({ id }) => id === 'form');
    expect(node).toEqual({
      id: 'form',
      type: 'activity',
      activity: 'user',
      role: 'clerk',
      default: 'form-to-fund',
      form: [
        { id: 'form.town', variable: 'town', required: true },
        { id: 'form.amount', variable: 'amount', readOnly: true, visible: 'town = "x"' },
      ],
      due: { remind: { cycle: '"R/P6M"' }, due: { workingDays: '10' }, escalate: 'citizens' },
    });
    expect(thin.processes[0]?.variables).toEqual(model.processes[0]?.variables);
    expect(thin.processes[0]?.moneyLines).toEqual(model.processes[0]?.moneyLines);
  });

  it('gives a node the role of its innermost lane, unless it has its own', () => {
    const roleOf = (id: string) => thin.processes[0]?.nodes.find((node) => node.id === id);
    expect(roleOf('none')).toHaveProperty('role', 'citizens');
    expect(roleOf('form')).toHaveProperty('role', 'clerk');
    expect(roleOf('manual')).not.toHaveProperty('role');
  });

  it('is the same for two drawings that differ only in words', () => {
    const renamed = read({ ...everything(), name: 'Andet', doc: 'Andet' });
    expect(canonicalJson(slim(renamed))).toBe(text);
  });
});

describe('the JSON Schema', () => {
  const schema = modelJsonSchema() as JsonObject;

  it('is of this draft and closed to unknown members', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      additionalProperties: false,
      required: ['id', 'format', 'namespace', 'processes', 'roots'],
    });
  });

  it('survives JSON and refers only to what it defines', () => {
    const text = JSON.stringify(schema);
    const defined = Object.keys((JSON.parse(text) as { $defs: JsonObject }).$defs);
    const references = [...text.matchAll(/"#\/\$defs\/([^"]+)"/g)].map(([, name]) => name);
    expect(references.length).toBeGreaterThan(10);
    expect(defined).toEqual(expect.arrayContaining(references));
  });
});

describe('a layout', () => {
  it('is read beside the model', () => {
    const json = {
      planes: [
        {
          of: 'process',
          shapes: { ask: { x: 0, y: -4.5, w: 100, h: 80, label: { x: 0, y: 0, w: 1, h: 1 } } },
          edges: {
            f: {
              points: [
                [0, 0],
                [10, 5],
              ],
            },
          },
        },
      ],
    };
    expect(layoutSchema.parse(json)).toEqual(json);
  });

  it('has boxes of a size and no other members', () => {
    const shape = (more: object) => ({
      planes: [{ of: 'p', shapes: { a: { x: 0, y: 0, w: 1, h: 1, ...more } }, edges: {} }],
    });
    expect(layoutSchema.safeParse(shape({ w: -1 })).success).toBe(false);
    expect(layoutSchema.safeParse(shape({ x: Number.NaN })).success).toBe(false);
    expect(layoutSchema.safeParse(shape({ z: 1 })).success).toBe(false);
  });
});
