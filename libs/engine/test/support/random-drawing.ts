import type { Flow, Model, Node, Time } from '@samskab/definition';
import {
  and,
  beside,
  drawing,
  end,
  flow,
  messageStart,
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
  xor,
} from './drawing.ts';
import { pick } from './random.ts';

type Random = () => number;
/** A piece of a drawing with one way in and one way out. */
type Block = { first: string; last: string; nodes: Node[]; flows: Flow[] };

const times: Time[] = [
  { duration: '10' },
  { workingDays: '5' },
  { cycle: '7' },
  { date: '"d"' },
  { window: { from: '07-01', to: '12-31' } },
];

/** A drawing made of nested blocks: sound, but for its interrupting timers and its incidents. */
export const blockDrawing = (random: Random): Model => {
  const names = naming();
  const body = block(random, names, 3);
  return around(random, body.nodes, [
    ...body.flows,
    ...path('start', body.first).flows!,
    ...path(body.last, 'end').flows!,
  ]);
};

/** Any drawing: nodes joined at will, deadlocks and leftovers included. Every circle passes a person. */
export const wildDrawing = (random: Random): Model => {
  const names = naming();
  const nodes = Array.from({ length: 3 + Math.floor(random() * 8) }, () =>
    pick([() => leaf(random, names), () => [xor(names())], () => [and(names())]], random)(),
  ).flat();
  const places = nodes.filter((node) => node.type !== 'event' || node.position !== 'boundary');
  const flows = nodes.flatMap((node) => wildFlows(random, node, places));
  return around(random, nodes, [...path('start', places[0]!.id).flows!, ...flows]);
};

const wildFlows = (random: Random, node: Node, places: Node[]): Flow[] => {
  const at = places.indexOf(node);
  const isWaiting = node.type === 'activity' && node.activity === 'user';
  const targets = isWaiting ? places : places.slice(at + 1);
  const many = 1 + Math.floor(random() * 2.5);
  const ids = new Set(Array.from({ length: many }, () => pick([...targets.map(({ id }) => id), 'end'], random)));
  const isChoice = node.type === 'gateway' && node.gateway === 'exclusive';
  return [...ids].flatMap((to) => flow(node.id, to, isChoice && random() < 0.8 ? 'n = 1' : undefined).flows!);
};

const around = (random: Random, nodes: Node[], flows: Flow[]): Model =>
  drawing(
    variables({ n: 'number', said: 'text', area: { type: 'area', value: '"Kollektiv trafik"', constant: true } }),
    { process: { moneyLines: [{ id: 'freed', area: 'area', kind: 'freed' }] } },
    random() < 0.5 ? start() : messageStart(),
    { nodes, flows },
    random() < 0.15 ? terminate('end') : end(),
  );

const naming = () => {
  let count = 0;
  return () => `n${(count += 1)}`;
};

const block = (random: Random, names: () => string, depth: number): Block =>
  depth === 0
    ? single(random, names)
    : pick([single, sequence, sequence, branches, branches, loop], random)(random, names, depth);

const single = (random: Random, names: () => string): Block => {
  const nodes = leaf(random, names);
  const edges = nodes.slice(1).flatMap(({ id }) => path(id, 'end').flows!);
  const first = nodes[0]!.id;
  return { first, last: first, nodes, flows: edges };
};

const sequence = (random: Random, names: () => string, depth: number): Block => {
  const [a, b] = [block(random, names, depth - 1), block(random, names, depth - 1)];
  return {
    first: a.first,
    last: b.last,
    nodes: [...a.nodes, ...b.nodes],
    flows: [...a.flows, ...b.flows, ...path(a.last, b.first).flows!],
  };
};

const branches = (random: Random, names: () => string, depth: number): Block => {
  const [split, join] = [names(), names()];
  const inner = Array.from({ length: 2 + Math.floor(random() * 2) }, () => block(random, names, depth - 1));
  const isParallel = random() < 0.5;
  const ends = isParallel ? [and(split), and(join)] : [xor(split, `${split}>${inner.at(-1)!.first}`), xor(join)];
  const ways = inner.flatMap(({ first, last }) => [
    ...flow(split, first, isParallel ? undefined : 'n = 1').flows!,
    ...path(last, join).flows!,
  ]);
  return {
    first: split,
    last: join,
    nodes: [...ends, ...inner.flatMap(({ nodes }) => nodes)],
    flows: [...ways, ...inner.flatMap(({ flows }) => flows)],
  };
};

const loop = (random: Random, names: () => string, depth: number): Block => {
  const [merge, ask, person] = [names(), names(), names()];
  const inner = block(random, names, depth - 1);
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

/** One thing to do or to wait for, and what stands on its edge; the first is the thing itself. */
const leaf = (random: Random, names: () => string): Node[] => {
  const id = names();
  return pick([person, person, work, funding, order, item, waiting, passed], random)(random, id, names);
};

const person = (random: Random, id: string, names: () => string): Node[] => [
  user(id, { ...deadlines(random), ...outputs(random) }),
  ...edges(random, id, names),
];
const work = (random: Random, id: string, names: () => string): Node[] => [
  service(id, outputs(random)),
  ...edges(random, id, names),
];
const funding = (random: Random, id: string, names: () => string): Node[] => [
  service(id, { facet: { kind: 'funding', op: 'free', line: 'freed', amount: pick(['n', 'all', 'rest'], random) } }),
  ...edges(random, id, names),
];
const order = (random: Random, id: string, names: () => string): Node[] => [
  user(id, { facet: { kind: 'order', decidedBy: 'n1' }, ...deadlines(random), ...outputs(random) }),
  ...edges(random, id, names),
];
const item = (random: Random, id: string, names: () => string): Node[] => [
  user(id, {
    facet: pick(
      [
        { kind: 'checkpoint', body: 'council', recommendation: '', outcome: 'said' },
        { kind: 'handover', object: 'n', from: 'a', to: 'b' },
      ] as const,
      random,
    ),
  }),
  ...edges(random, id, names),
];
const waiting = (random: Random, id: string): Node[] => [wait(id, pick(times, random))];
const passed = (_random: Random, id: string): Node[] => [milestone(id)];

const deadlines = (random: Random) =>
  random() < 0.3 ? { due: { due: pick(times, random), remind: pick(times, random), escalate: 'chief' } } : {};
const outputs = (random: Random) => (random() < 0.3 ? { output: [{ from: 'n', to: 'n' }] } : {});

const edges = (random: Random, host: string, names: () => string): Node[] => {
  if (random() < 0.6) return [];
  const id = names();
  return [
    pick(
      [
        () => timer(id, host, pick(times, random)),
        () => timer(id, host, pick(times, random), beside),
        () => onError(id, host),
      ],
      random,
    )(),
  ];
};
