import type { Flow, Model, Node } from '@samskab/definition';
import {
  and,
  beside,
  drawing,
  end,
  joinedAtWill,
  type Leaf,
  milestone,
  nestedBlocks,
  onError,
  path,
  pick,
  type Random,
  randomStream,
  service,
  start,
  terminate,
  timer,
  user,
  variables,
  wait,
  weekly,
  xor,
} from '@samskab/testing/drawing';

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

const wild = (random: Random): Model => {
  const { first, nodes, flows } = joinedAtWill(random, leaf, 2 + Math.floor(random() * 6));
  return around(random, nodes, flows, first);
};

/** Blocks, and then perhaps a gateway turned into the other kind, a flow cut, or one led elsewhere. */
const bent = (random: Random): Model => {
  const { first, last, nodes, flows } = nestedBlocks(random, { leaf, ways: 2 });
  const all = [...flows, ...path(last, 'end').flows];
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

const leaf: Leaf = (random, name) => {
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
        () => timer(id, host, { time: weekly, ...beside }),
        () => (works ? onError(id, host) : timer(id, host)),
      ],
      random,
    )(),
  ];
};
