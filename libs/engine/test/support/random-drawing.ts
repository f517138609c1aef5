import type { Flow, Model, Node, Time } from '@samskab/definition';
import {
  beside,
  drawing,
  end,
  joinedAtWill,
  type Leaf,
  messageStart,
  milestone,
  nestedBlocks,
  onError,
  path,
  pick,
  type Random,
  service,
  start,
  terminate,
  timer,
  user,
  variables,
  wait,
} from '@samskab/testing/drawing';

const times: Time[] = [
  { duration: '10' },
  { workingDays: '5' },
  { cycle: '7' },
  { date: '"d"' },
  { window: { from: '07-01', to: '12-31' } },
];

/** A drawing made of nested blocks: sound, but for its interrupting timers and its incidents. */
export const blockDrawing = (random: Random): Model => {
  const { first, last, nodes, flows } = nestedBlocks(random, { leaf, ways: 3 });
  return around(random, nodes, [...flows, ...path('start', first).flows, ...path(last, 'end').flows]);
};

/** Any drawing: nodes joined at will, deadlocks and leftovers included. Every circle passes a person. */
export const wildDrawing = (random: Random): Model => {
  const { first, nodes, flows } = joinedAtWill(random, leaf, 3 + Math.floor(random() * 8));
  return around(random, nodes, [...path('start', first).flows, ...flows]);
};

const around = (random: Random, nodes: Node[], flows: Flow[]): Model =>
  drawing(
    variables({ n: 'number', said: 'text', area: { type: 'area', value: '"Kollektiv trafik"', constant: true } }),
    { lines: [{ id: 'freed', area: 'area', kind: 'freed' }] },
    random() < 0.5 ? start() : messageStart(),
    { nodes, flows },
    random() < 0.15 ? terminate('end') : end(),
  );

/** One thing to do or to wait for, and what stands on its edge; the first is the thing itself. */
const leaf: Leaf = (random, names) => {
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
        () => timer(id, host, { time: pick(times, random) }),
        () => timer(id, host, { time: pick(times, random), ...beside }),
        () => onError(id, host),
      ],
      random,
    )(),
  ];
};
