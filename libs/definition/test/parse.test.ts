import { parseModel, type Fault } from '@samskab/definition';
import { drawing, drawn, event, everything, process, user, type Json } from './support.ts';

const faults = (json: unknown): Fault[] => {
  const result = parseModel(json);
  return result.ok ? [] : result.faults;
};
const found = (json: unknown): [string, string][] =>
  faults(json).map(({ code, path }): [string, string] => [code, path.join('.')]);

describe('a drawing is read', () => {
  it('with one of everything in it, and comes back as it was written', () => {
    const json = everything();
    expect(parseModel(json)).toEqual({ ok: true, model: json });
  });

  it('with words in Danish letters and ids of other tools', () => {
    const nodes = [event('StartEvent_1x', 'start'), user('Activity_Ærø.2-b')];
    expect(faults(drawn({ nodes, flows: [] }))).toEqual([]);
  });
});

describe('every fault is told at once', () => {
  it('of the schema, of ids and of what hangs together, each with its place', () => {
    const json = drawing({
      id: '1st',
      name: 7,
      colour: 'red',
      roots: [{ id: 'r', kind: 'wish' }],
      processes: [
        process({
          closed: 'ja',
          variables: [{ id: 'v', type: 'tekst' }],
          moneyLines: [{ id: 'ask', area: 'nowhere', kind: 'freed' }],
          nodes: [
            user('ask', { role: 'nobody' }),
            event('late', 'boundary', [{ id: 'late.t', kind: 'timer', time: {} }]),
          ],
          flows: [{ id: 'f', from: 'ask', to: 'gone' }],
        }),
      ],
    });
    expect(found(json)).toEqual(
      expect.arrayContaining([
        ['badId', 'id'],
        ['wrongType', 'name'],
        ['unknownKey', 'colour'],
        ['wrongWord', 'roots.0.kind'],
        ['wrongType', 'processes.0.closed'],
        ['badType', 'processes.0.variables.0.type'],
        ['badTime', 'processes.0.nodes.1.on.0.time'],
        ['duplicateId', 'processes.0.nodes.0.id'],
        ['unknownVariable', 'processes.0.moneyLines.0.area'],
        ['unknownRole', 'processes.0.nodes.0.role'],
        ['unknownNode', 'processes.0.flows.0.to'],
      ]),
    );
  });

  it('with what to do about it, and the element it stands on', () => {
    expect(faults(drawn({ nodes: [event('start', 'start'), user('ask', { role: 'nobody' })], flows: [] }))).toEqual([
      {
        code: 'unknownRole',
        path: ['processes', 0, 'nodes', 1, 'role'],
        message: 'Rollen "nobody" findes ikke. Opret den, eller vælg en anden.',
        id: 'ask',
      },
    ]);
  });

  it('but what points at an element that cannot be read is not called dangling', () => {
    const nodes = [event('start', 'start'), user('ask', { oops: true })];
    expect(found(drawn({ nodes, flows: [{ id: 'f', from: 'start', to: 'ask' }] }))).toEqual([
      ['unknownKey', 'processes.0.nodes.1.oops'],
    ]);
  });

  it.each<[string, Json]>([
    ['nothing', null],
    ['a text', 'model'],
    ['a list', []],
    ['an empty object', {}],
    ['lists that are none', { format: 1, processes: {}, roots: 3 }],
    ['processes that are none', { format: 1, processes: [null, 3, []], roots: [] }],
  ])('and %s is no drawing', (_, json) => {
    expect(faults(json).length).toBeGreaterThan(0);
  });
});

describe('what is missing or mistaken is named', () => {
  it.each<[string, Json, string, string]>([
    ['a member that is missing', user('ask', { activity: null }), 'wrongWord', 'activity'],
    ['two times in one', user('ask', { due: { due: { date: 'a', duration: 'b' } } }), 'badTime', 'due.due'],
    [
      'a day that is none',
      event('t', 'catch', [{ id: 't.t', kind: 'timer', time: { window: { from: '02-30', to: '3/4' } } }]),
      'badDay',
      'on.0.time.window.from',
    ],
    ['an empty expression', user('ask', { due: { due: { date: '' } } }), 'tooSmall', 'due.due.date'],
    ['a very long one', user('ask', { due: { due: { date: 'x'.repeat(5001) } } }), 'tooLong', 'due.due.date'],
    ['a facet there is not', user('ask', { facet: { kind: 'party' } }), 'wrongWord', 'facet.kind'],
    ['a facet without its parts', user('ask', { facet: { kind: 'order' } }), 'missing', 'facet.decidedBy'],
    [
      'a loop without an end',
      user('ask', { loop: { kind: 'standard', while: 'true', max: 1e9 } }),
      'tooLarge',
      'loop.max',
    ],
    ['an id with a space', user('a b'), 'badId', 'id'],
    ['an id that is too long', user('a'.repeat(65)), 'tooLong', 'id'],
    ['a kind of node there is not', { id: 'x', type: 'thing' }, 'wrongWord', 'type'],
  ])('%s', (_, node, code, path) => {
    const json = drawn({ nodes: [event('start', 'start'), node], flows: [] });
    expect(found(json)).toContainEqual([code, `processes.0.nodes.1.${path}`]);
  });

  it('a type that is nearly one', () => {
    const json = drawn({ variables: [{ id: 'v', type: { list: { choice: [] } } }] });
    expect(found(json)).toEqual([['tooSmall', 'processes.0.variables.0.type.list.choice']]);
  });

  it('a format of the future', () => {
    expect(found(drawing({ format: 99 }))).toEqual([['format', 'format']]);
  });
});

describe('names that would reach a prototype are refused', () => {
  it.each(['__proto__', 'constructor', 'toString', 'prototype'])('as an id: %s', (id) => {
    expect(found(drawn({ nodes: [event('start', 'start'), user(id)], flows: [] }))).toEqual([
      ['prototypeKey', 'processes.0.nodes.1.id'],
    ]);
  });

  it.each(['__proto__', 'constructor', 'valueOf'])('as a key, wherever it stands: %s', (key) => {
    const text = JSON.stringify(drawing()).replace('"roots":[]', `"roots":[{"a":{"${key}":{"polluted":1}}}]`);
    expect(found(JSON.parse(text))).toContainEqual(['prototypeKey', `roots.0.a.${key}`]);
    expect({}).not.toHaveProperty('polluted');
  });

  it('as a member of a record', () => {
    const text = JSON.stringify(drawn({ variables: [{ id: 'v', type: { record: { KEY: 'text' } } }] }));
    expect(found(JSON.parse(text.replace('KEY', '__proto__')))).toContainEqual([
      'prototypeKey',
      'processes.0.variables.0.type.record.__proto__',
    ]);
  });
});

describe('a drawing has its limits', () => {
  it('2,000 nodes, and no more', () => {
    const nodes = (count: number) => [
      event('start', 'start'),
      ...Array.from({ length: count - 1 }, (_, at) => user(`u${at}`)),
    ];
    expect(faults(drawn({ nodes: nodes(2000), flows: [] }))).toEqual([]);
    expect(found(drawn({ nodes: nodes(2001), flows: [] }))).toEqual([['tooManyNodes', 'processes']]);
  });

  it('20 sub-processes inside each other, and no more', () => {
    const nested = (count: number) => [
      event('start', 'start'),
      ...Array.from({ length: count + 1 }, (_, at) => ({
        id: `s${at}`,
        type: 'activity',
        activity: 'subProcess',
        ...(at === 0 ? {} : { parent: `s${at - 1}` }),
      })),
    ];
    expect(faults(drawn({ nodes: nested(20), flows: [] }))).toEqual([]);
    expect(found(drawn({ nodes: nested(21), flows: [] }))).toEqual([['nesting', 'processes.0.nodes.22.parent']]);
  });

  it('20 lanes and 20 types inside each other, and no more', () => {
    const lanes = (depth: number): Json => ({
      id: `l${depth}`,
      nodes: [],
      lanes: depth === 1 ? [] : [lanes(depth - 1)],
    });
    const type = (depth: number): Json => (depth === 1 ? 'text' : { list: type(depth - 1) });
    const json = (depth: number) => drawn({ lanes: [lanes(depth)], variables: [{ id: 'v', type: type(depth) }] });
    expect(faults(json(20))).toEqual([]);
    expect(found(json(21)).map(([code]) => code)).toEqual(['nesting', 'nesting']);
  });

  it('and nothing is so deep that reading it fails', () => {
    let deep: Json = 1;
    for (let at = 0; at < 50_000; at += 1) deep = [deep];
    expect(found(drawing({ doc: deep })).map(([code]) => code)).toEqual(['tooDeep']);
  });
});
