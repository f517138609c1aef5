import { canonicalJson, parseModel, runnable, slim } from '@samskab/definition';
import * as fc from 'fast-check';
import { drawn, event, everything, flow, user, type Json, type JsonObject } from './support.ts';

type Place = { holder: Json[] | JsonObject; key: string | number };

const places = (json: Json): Place[] => {
  if (typeof json !== 'object' || json === null) return [];
  const keys = Array.isArray(json) ? json.map((_, at) => at) : Object.keys(json);
  return keys.flatMap((key) => [
    { holder: json, key },
    ...places((json as Record<string | number, Json>)[key] ?? null),
  ]);
};

const put = ({ holder, key }: Place, value: Json): void => {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
};

const stray = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>,
  fc.constantFrom<Json>(
    'start',
    'form',
    'sub',
    'process',
    'gone',
    '__proto__',
    'parallel',
    'user',
    'message',
    -1,
    [],
    {},
  ),
);

const change = fc.record({ where: fc.nat(), how: fc.constantFrom('set', 'remove', 'add', 'copy'), value: stray });

const mutated = (changes: { where: number; how: string; value: Json }[]): Json => {
  const json = everything();
  for (const { where, how, value } of changes) {
    const all = places(json);
    const place = all[where % all.length];
    const other = all[(where * 7 + 3) % all.length];
    if (!place || !other) continue;
    if (how === 'remove') Reflect.deleteProperty(place.holder, place.key);
    else if (how === 'add') put({ holder: place.holder, key: 'extra' }, value);
    else if (how === 'set') put(place, value);
    else put(place, structuredClone((other.holder as Record<string | number, Json>)[other.key] ?? null));
  }
  return JSON.parse(JSON.stringify(json)) as Json;
};

const reaches = (json: Json, path: (string | number)[]): boolean =>
  path.every((step, at) => {
    const holder = path
      .slice(0, at)
      .reduce<unknown>((value, key) => (value as Record<string | number, unknown>)?.[key], json);
    return at === path.length - 1 || (typeof holder === 'object' && holder !== null && step in holder);
  });

describe('whatever is done to a drawing', () => {
  it('it is read, or every fault says where and what to do; nothing throws', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const json = mutated(changes);
        const result = parseModel(json);
        if (result.ok) return Array.isArray(runnable(result.model));
        const told = result.faults.filter(({ message, path }) => message !== '' && reaches(json, path));
        return told.length > 0 && told.length === result.faults.length;
      }),
      { numRuns: 300 },
    );
  });

  it('anything else is refused and never throws', () => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true }), (value) => !parseModel(value).ok));
  });
});

const identifier = fc.stringMatching(/^[a-zæøå][a-zæøå0-9]{0,6}$/).filter((id) => !(id in {}));
const text = fc.string({ maxLength: 20 });
const field = fc.record({ required: fc.boolean(), label: text, help: text }, { requiredKeys: [] });
const task = fc.record(
  { name: text, doc: text, due: fc.constant({ due: { workingDays: '3' } }), form: fc.array(field, { maxLength: 3 }) },
  { requiredKeys: [] },
);

/** A drawing of tasks in a row, each with what a task may have, under ids of its own. */
const model = fc
  .record({
    ids: fc.uniqueArray(identifier, { minLength: 1, maxLength: 8 }),
    tasks: fc.array(task, { minLength: 8, maxLength: 8 }),
  })
  .map(({ ids, tasks }) => {
    const nodes = ids.map((id, at) => {
      const { form, ...more } = tasks[at] ?? {};
      const fields = (form ?? []).map((each, n) => ({ id: `f.${id}.${n}`, variable: `V${id}`, ...each }));
      return user(`n.${id}`, JSON.parse(JSON.stringify({ ...more, ...(form ? { form: fields } : {}) })) as JsonObject);
    });
    return drawn({
      variables: ids.map((id) => ({ id: `V${id}`, type: 'text' })),
      nodes: [event('s', 'start'), ...nodes, event('e', 'end')],
      flows: ids.map((id, at) => flow(`n.${id}`, at + 1 < ids.length ? `n.${ids[at + 1]}` : 'e')),
    });
  });

describe('any sound drawing', () => {
  it('comes back as it was written, also through JSON', () => {
    fc.assert(
      fc.property(model, (json) => {
        const once = parseModel(json);
        expect(once).toEqual({ ok: true, model: json });
        expect(parseModel(JSON.parse(JSON.stringify(json)))).toEqual(once);
        expect(parseModel(JSON.parse(canonicalJson(json)))).toEqual(once);
      }),
    );
  });

  it('is slim already once it has been made slim', () => {
    fc.assert(
      fc.property(model, (json) => {
        const result = parseModel(json);
        if (!result.ok) throw new Error('the drawing is sound');
        expect(slim(slim(result.model))).toEqual(slim(result.model));
      }),
    );
  });
});
