import type { Flow, Model, Node } from '@samskab/definition';
import {
  and,
  beside,
  drawing,
  end,
  flow,
  milestone,
  onError,
  path,
  service,
  start,
  terminate,
  timer,
  user,
  variables,
  wait,
  weekly,
  xor,
} from './drawing.ts';

type Random = () => number;

/** A stream of numbers in [0, 1), the same for the same seed (mulberry32). */
export const randomStream = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};
const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)] as T;

/** Nodes joined at will, or nested blocks with one thing changed at will. Every circle passes a person. */
export const randomDrawing = (seed: number): Model => {
  const random = randomStream(seed);
  return random() < 0.5 ? wild(random) : bent(random);
};

const around = (random: Random, nodes: Node[], flows: Flow[], first: string): Model =>
  drawing(
    variables({ n: { type: 'number', input: true } }),
    start(),
    { nodes },
    random() < 0.15 ? terminate('end') : end(),
    path('start', first),
    { flows },
  );

const naming = () => {
  let count = 0;
  return () => `n${(count += 1)}`;
};

const wild = (random: Random): Model => {
  const name = naming();
  const nodes = Array.from({ length: 2 + Math.floor(random() * 6) }, () =>
    pick([() => leaf(random, name), () => [xor(name())], () => [and(name())]], random)(),
  ).flat();
  const places = nodes.filter((node) => node.type !== 'event' || node.position !== 'boundary');
  const flows = nodes.flatMap((node) => wildFlows(random, node, places));
  return around(random, nodes, flows, places[0]!.id);
};

const wildFlows = (random: Random, node: Node, places: Node[]): Flow[] => {
  const isWaiting = node.type === 'activity' && node.activity === 'user';
  const targets = isWaiting ? places : places.slice(places.indexOf(node) + 1);
  const many = 1 + Math.floor(random() * 2.5);
  const ids = new Set(Array.from({ length: many }, () => pick([...targets.map(({ id }) => id), 'end'], random)));
  const isChoice = node.type === 'gateway' && node.gateway === 'exclusive';
  return [...ids].flatMap((to) => flow(node.id, to, isChoice && random() < 0.8 ? 'n = 1' : undefined).flows!);
};

type Block = { first: string; last: string; nodes: Node[]; flows: Flow[] };

/** Blocks, and then perhaps a gateway turned into the other kind, a flow cut, or one led elsewhere. */
const bent = (random: Random): Model => {
  const { first, last, nodes, flows } = block(random, naming(), 3);
  const all = [...flows, ...path(last, 'end').flows!];
  const change = pick([keep, turn, cut, lead], random);
  const [changedNodes, changedFlows] = change(random, nodes, all);
  return around(random, changedNodes, changedFlows, first);
};
type Change = (random: Random, nodes: Node[], flows: Flow[]) => [Node[], Flow[]];
const keep: Change = (_random, nodes, flows) => [nodes, flows];
const turn: Change = (random, nodes, flows) => {
  const gateway = pick(
    nodes.filter(({ type }) => type === 'gateway'),
    random,
  );
  if (gateway?.type !== 'gateway') return [nodes, flows];
  const other = gateway.gateway === 'parallel' ? xor(gateway.id) : and(gateway.id);
  const bare = flows.map((one) =>
    one.from === gateway.id && other.gateway === 'parallel' ? { ...one, when: undefined } : one,
  );
  return [
    nodes.map((node) => (node === gateway ? other : node)),
    bare.map(({ when, ...one }) => (when === undefined ? one : { ...one, when })),
  ];
};
const cut: Change = (random, nodes, flows) => {
  const gone = pick(flows, random);
  return [nodes, flows.filter((one) => one !== gone)];
};
/** From a person only, so that no circle is without one. */
const lead: Change = (random, nodes, flows) => {
  const people = nodes.flatMap((node) => (node.type === 'activity' && node.activity === 'user' ? [node.id] : []));
  const led = pick(
    flows.filter(({ from }) => people.includes(from)),
    random,
  );
  const to = pick(
    nodes.filter((node) => node.type !== 'event' || node.position !== 'boundary'),
    random,
  )?.id;
  if (!led || to === undefined || flows.some((one) => one.from === led.from && one.to === to)) return [nodes, flows];
  return [nodes, flows.map((one) => (one === led ? { ...one, id: `${one.from}>${to}`, to } : one))];
};

const block = (random: Random, name: () => string, depth: number): Block =>
  depth === 0
    ? single(random, name)
    : pick([single, sequence, sequence, branches, branches, loop], random)(random, name, depth);

const single = (random: Random, name: () => string): Block => {
  const nodes = leaf(random, name);
  const first = nodes[0]!.id;
  return { first, last: first, nodes, flows: nodes.slice(1).flatMap(({ id }) => path(id, 'end').flows!) };
};

const sequence = (random: Random, name: () => string, depth: number): Block => {
  const [a, b] = [block(random, name, depth - 1), block(random, name, depth - 1)];
  return {
    first: a.first,
    last: b.last,
    nodes: [...a.nodes, ...b.nodes],
    flows: [...a.flows, ...b.flows, ...path(a.last, b.first).flows!],
  };
};

const branches = (random: Random, name: () => string, depth: number): Block => {
  const [split, join] = [name(), name()];
  const inner = Array.from({ length: 2 }, () => block(random, name, depth - 1));
  const isParallel = random() < 0.6;
  const ends = isParallel ? [and(split), and(join)] : [xor(split, `${split}>${inner.at(-1)!.first}`), xor(join)];
  const ways = inner.flatMap(({ first, last }, index) => [
    ...flow(split, first, isParallel || index === inner.length - 1 ? undefined : 'n = 1').flows!,
    ...path(last, join).flows!,
  ]);
  return {
    first: split,
    last: join,
    nodes: [...ends, ...inner.flatMap(({ nodes }) => nodes)],
    flows: [...ways, ...inner.flatMap(({ flows }) => flows)],
  };
};

const loop = (random: Random, name: () => string, depth: number): Block => {
  const [merge, ask, person] = [name(), name(), name()];
  const inner = block(random, name, depth - 1);
  return {
    first: merge,
    last: ask,
    nodes: [xor(merge), user(person), ...inner.nodes, xor(ask)],
    flows: [
      ...inner.flows,
      ...path(merge, person, inner.first).flows!,
      ...path(inner.last, ask).flows!,
      ...flow(ask, merge, 'n = 1').flows!,
    ],
  };
};

const leaf = (random: Random, name: () => string): Node[] => {
  const id = name();
  return pick(
    [
      () => [user(id), ...edges(random, id, name, false)],
      () => [user(id), ...edges(random, id, name, false)],
      () => [service(id), ...edges(random, id, name, true)],
      () => [wait(id)],
      () => [milestone(id)],
    ],
    random,
  )();
};

const edges = (random: Random, host: string, name: () => string, works: boolean): Node[] => {
  if (random() < 0.7) return [];
  const id = name();
  return [
    pick(
      [
        () => timer(id, host),
        () => timer(id, host, beside),
        () => timer(id, host, beside, weekly),
        () => (works ? onError(id, host) : timer(id, host)),
      ],
      random,
    )(),
  ];
};
