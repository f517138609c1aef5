import { canonicalJson, type Id, type Model } from '@samskab/definition';
import { elementsOf, type Element } from './elements.ts';
import { plain } from './plain.ts';
import { placed, renamed } from './renamed.ts';

type Look = ReadonlyMap<Id, string>;

/** A drawing is told by what lies around each element; more steps than this away nothing new is learnt. */
const farthest = 64;

const hash = (text: string): string => {
  let [a, b] = [0x811c9dc5, 0x9e3779b9];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + at), 0x85ebca6b);
  }
  return `${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}`;
};

/** By kind and name alone. */
const kindOf = ({ part, value }: Element, named = true): string => {
  const members = ['type', 'activity', 'gateway', 'position', 'kind', ...(named ? ['name'] : [])];
  const kinds = members.map((member) => value[member] ?? null);
  return hash(canonicalJson([part, kinds]));
};

/** What is inside an element is told by its place. */
function withoutIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutIds);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([member, inner]) => (member === 'id' ? [] : [[member, withoutIds(inner)]])),
  );
}

/** What an element says, with others by how they look; then who refers to it, in which member. */
function nextLook(elements: readonly Element[], look: Look): Look {
  const said = new Map<Id, string>();
  const heard = new Map<Id, string[]>();
  for (const { id, value } of elements) {
    const refers = new Set<Id>();
    const { id: _own, ...rest } = value;
    const told = renamed(withoutIds(rest), (name) => {
      if (name !== id && look.has(name)) refers.add(name);
      return look.get(name);
    });
    said.set(id, canonicalJson(plain(told)));
    for (const other of refers) heard.set(other, [...(heard.get(other) ?? []), asSaid(id, other, rest, look)]);
  }
  return new Map(
    elements.map(({ id, part }) => [id, hash([part, said.get(id), ...(heard.get(id) ?? []).toSorted()].join('|'))]),
  );
}

/** How one refers to another: a flow's beginning is not its end. */
function asSaid(from: Id, to: Id, rest: object, look: Look): string {
  const members = Object.entries(rest).flatMap(([member, value]) => (value === to ? [member] : []));
  return `${members.join()}<${look.get(from) ?? ''}`;
}

/** How everything looks from nearer and nearer: first by kind and name, at last by all of the drawing around it. */
function looksOf(elements: readonly Element[]): Look[] {
  const looks: Look[] = [new Map(elements.map((element) => [element.id, kindOf(element)]))];
  let kinds = 0;
  for (let round = 0; round < farthest; round += 1) {
    const last = looks.at(-1) as Look;
    const found = new Set(last.values()).size;
    if (round > 1 && found === kinds) break;
    kinds = found;
    looks.push(nextLook(elements, last));
  }
  return looks;
}

type Pairs = Map<Id, Id>;

function pairBy(a: readonly Element[], b: readonly Element[], lookA: Look, lookB: Look, pairs: Pairs): void {
  const taken = new Set(pairs.values());
  const free = new Map<string, Id[]>();
  for (const { id } of a) {
    const look = lookA.get(id) ?? '';
    if (!taken.has(id)) free.set(look, [...(free.get(look) ?? []), id]);
  }
  for (const { id } of b) {
    const found = pairs.has(id) ? undefined : free.get(lookB.get(id) ?? '')?.shift();
    if (found !== undefined) pairs.set(id, found);
  }
}

/** What leads from the same to the same is the same way. */
const endsOf = (elements: readonly Element[], to: (id: Id) => Id | undefined): Look =>
  new Map(
    elements.flatMap(({ id, part, value }) => {
      const [from, end] = [to(String(value['from'])), to(String(value['to']))];
      return part === 'flow' && from !== undefined && end !== undefined ? [[id, `${from}>${end}`]] : [];
    }),
  );

/** What has another name is still known by who leads to it, where it leads, and who speaks of it. */
function aroundOf(elements: readonly Element[], to: (id: Id) => Id | undefined): Look {
  const known = new Set(elements.map(({ id }) => id));
  const heard = new Map<Id, string[]>();
  const hear = (id: Id, what: string): void => void heard.set(id, [...(heard.get(id) ?? []), what]);
  for (const { id, part, value } of elements) {
    const [from, end] = [String(value['from']), String(value['to'])];
    if (part === 'flow') {
      hear(from, `>${to(end) ?? ''}`);
      hear(end, `<${to(from) ?? ''}`);
    } else
      renamed(value, (name) => {
        if (!known.has(name)) return undefined;
        if (name !== id) hear(name, to(id) ?? '');
        return name;
      });
  }
  return new Map(
    elements.map((element) => [
      element.id,
      [kindOf(element, false), ...(heard.get(element.id) ?? []).toSorted()].join('|'),
    ]),
  );
}

const isFlow = ({ part }: Element): boolean => part === 'flow';

/** Which element of the one each of the other is, by what they are and what is around them. */
function pairsOf(a: readonly Element[], b: readonly Element[]): Pairs {
  const [looksA, looksB] = [looksOf(a), looksOf(b)];
  const pairs: Pairs = new Map();
  for (let round = Math.min(looksA.length, looksB.length) - 1; round >= 0; round -= 1) {
    const far = round > 0 ? [a, b] : [a, b].map((elements) => elements.filter((element) => !isFlow(element)));
    pairBy(far[0] ?? [], far[1] ?? [], looksA[round] as Look, looksB[round] as Look, pairs);
  }
  const own = (id: Id): Id => id;
  const theirs = (id: Id): Id | undefined => pairs.get(id);
  const others = [a, b].map((elements) => elements.filter((element) => !isFlow(element)));
  pairBy(others[0] ?? [], others[1] ?? [], aroundOf(a, own), aroundOf(b, theirs), pairs);
  const flows = [a, b].map((elements) => elements.filter(isFlow));
  pairBy(flows[0] ?? [], flows[1] ?? [], endsOf(a, own), endsOf(b, theirs), pairs);
  return pairs;
}

/** Both drawings with the ids of the first, wherever an element of the second is one of the first's. */
export function sameIds(before: Model, after: Model): [Model, Model] {
  const a = elementsOf(before);
  const b = elementsOf(after);
  const pairs = pairsOf(a, b);
  const used = new Set(a.map(({ id }) => id));
  const rename = (id: Id): Id | undefined =>
    pairs.get(id) ?? (isNew(id, b, pairs) && used.has(id) ? `${id}.new` : undefined);
  const known = new Map(b.map(({ id }) => [id, rename(id) ?? id]));
  return [placed(before), placed(renamed(after, (id) => known.get(id)) as Model)];
}

const isNew = (id: Id, elements: readonly Element[], pairs: Pairs): boolean =>
  !pairs.has(id) && elements.some((element) => element.id === id);
