import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assert, property, shuffledSubarray } from 'fast-check';
import { parseModel, type Model } from '@samskab/definition';
import { createDocument, documentWords } from '../../src/document/index.ts';
import { diff } from '../../src/publish/diff.ts';
import { drawnProcess, elementsOf } from '../../src/publish/elements.ts';
import { renamed } from '../../src/publish/renamed.ts';
import { asCommand, wishes } from '../document/any-command.ts';
import { small } from '../document/support.ts';

const patterns = ['village-bus', 'city-renewal', 'association-founding'] as const;

function pattern(key: string): Model {
  const file = fileURLToPath(new URL(`../../../workflows/patterns/${key}/definition.json`, import.meta.url));
  const parsed = parseModel(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error(`${key} cannot be read`);
  return parsed.model;
}

/** The same drawing with other ids, drawn in another order. */
function redrawn(model: Model, order: readonly number[]): Model {
  const rows = drawnProcess(model)?.lanes.flatMap(({ lanes }) => lanes ?? []) ?? [];
  const inside = drawnProcess(model)?.nodes.flatMap((node) => [
    ...(node.type === 'event' ? node.on : []),
    ...(node.type === 'activity' ? (node.form ?? []) : []),
  ]);
  const ids = [...elementsOf(model), ...rows, ...(inside ?? [])].map(({ id }) => id);
  const names = new Map(ids.map((id, at) => [id, `x${order[at] ?? at}y`]));
  const other = renamed(model, (id) => names.get(id)) as Model;
  const turned = <T>(list: readonly T[]): T[] => list.toReversed();
  return {
    ...other,
    processes: other.processes.map((one) => ({
      ...one,
      key: 'another',
      nodes: turned(one.nodes),
      variables: turned(one.variables),
      roles: turned(one.roles),
    })),
  };
}

function otherwise(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  return typeof value === 'string' ? `${value}!` : undefined;
}

/** Every drawing with one member of one element away or otherwise. */
function* mutants(model: Model): Generator<[what: string, Model]> {
  for (const { part, id, value } of elementsOf(model))
    for (const member of Object.keys(value).filter((name) => name !== 'id' && name !== 'parent')) {
      const changed = structuredClone(model) as Model;
      const element = elementsIn(changed).find((one) => one['id'] === id);
      if (!element) throw new Error(`${id} is gone`);
      element[member] = otherwise(value[member]);
      yield [`${part} ${id}: ${member}`, changed];
    }
}

/** The elements themselves, to be changed. */
function elementsIn(model: Model): Record<string, unknown>[] {
  const process = drawnProcess(model);
  const {
    nodes = [],
    flows = [],
    variables = [],
    roles = [],
    moneyLines = [],
    lanes = [],
    artifacts = [],
  } = process ?? {};
  return [...nodes, ...flows, ...variables, ...roles, ...moneyLines, ...lanes, ...artifacts, ...model.roots] as Record<
    string,
    unknown
  >[];
}

describe.each(patterns)('the difference between two drawings of %s', (key) => {
  const model = pattern(key);

  it('is empty when they are the same', () => {
    expect(diff(model, structuredClone(model))).toEqual([]);
    expect(diff(model, structuredClone(model), { byStructure: true })).toEqual([]);
  });

  it('is empty when every id is another and the lists are turned round, where ids do not count', () => {
    const places = elementsOf(model).map((_, at) => at);
    const anyOrder = shuffledSubarray(places, { minLength: places.length, maxLength: places.length });
    assert(
      property(anyOrder, (order) => {
        expect(diff(model, redrawn(model, order), { byStructure: true })).toEqual([]);
        expect(diff(redrawn(model, order), model, { byStructure: true })).toEqual([]);
      }),
      { numRuns: 2 },
    );
  });

  it('is empty when a row names its nodes in another order, and when the same is said in more words', () => {
    const other = structuredClone(model) as Model;
    for (const lane of drawnProcess(other)?.lanes ?? []) lane.nodes.reverse();
    for (const node of drawnProcess(other)?.nodes ?? []) {
      if (node.type === 'event' && node.position === 'boundary') node.interrupting ??= true;
      if (node.type === 'activity') node.form?.forEach((field) => (field.required ??= false));
    }
    expect(diff(model, other)).toEqual([]);
    expect(diff(model, other, { byStructure: true })).toEqual([]);
  });

  it('is never empty when any one thing is otherwise', () => {
    const some = [...mutants(model)].filter((_, at) => at % 3 === 0);
    const unseen = some.filter(([, mutant]) => diff(model, mutant).length === 0);
    expect(unseen.map(([what]) => what)).toEqual([]);
  });

  it('is seen by structure too, whatever one thing is otherwise', () => {
    const all = [...mutants(model)].filter((_, at) => at % 150 === 0);
    const unseen = all.filter(([, mutant]) => diff(model, mutant, { byStructure: true }).length === 0);
    expect(unseen.map(([what]) => what)).toEqual([]);
  });
});

describe('a change while drawing', () => {
  it('is a difference when it is one of the drawing, and none when something only moved', () => {
    assert(
      property(wishes, (list) => {
        const document = small();
        for (const wish of list) {
          const before = document.read().model;
          const command = asCommand(document, wish);
          if (!document.dispatch(command).ok) continue;
          const after = document.read().model;
          if (after === before) expect(diff(before, after)).toEqual([]);
          expect(diff(after, before).length > 0).toBe(diff(before, after).length > 0);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('names what was added, removed and changed', () => {
    const before = small().read();
    const document = createDocument(before.model, before.layout, { words: documentWords });
    document.dispatch({ do: 'insertNode', flow: 'to-ask', kind: 'council' });
    document.dispatch({ do: 'setElement', id: 'ask', patch: { name: 'Spørg landsbyen' } });
    const changes = diff(before.model, document.read().model);
    const told = changes.map((change) => ('part' in change ? `${change.what} ${change.part}` : change.what));
    expect(told).toEqual(
      expect.arrayContaining(['added node', 'added flow', 'added variable', 'changed node', 'changed flow']),
    );
    expect(changes).toContainEqual(expect.objectContaining({ what: 'changed', id: 'ask', members: ['name'] }));
  });

  it('matches a step that got another name by what leads to it, where ids do not count', () => {
    const model = pattern('village-bus');
    const after = redrawn(model, []);
    const step = elementsIn(after).find(({ name }) => name === 'Svar byen');
    if (step) step['name'] = 'Ring til byen';
    expect(diff(model, after, { byStructure: true })).toEqual([
      expect.objectContaining({ what: 'changed', id: 'answer-town', members: ['name'] }),
    ]);
  });
});
