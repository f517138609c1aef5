import type { Flow, Node } from '@samskab/definition';
import { flow, path } from './drawing.ts';
import { and, user, xor } from './nodes.ts';
import { pick, type Random } from './random.ts';

type Name = () => string;
/** One thing to do or to wait for, and what stands on its edge; the first is the thing itself. */
export type Leaf = (random: Random, name: Name) => Node[];
/** A piece of a drawing with one way in and one way out. */
export type Block = { first: string; last: string; nodes: Node[]; flows: Flow[] };

type Kind = { leaf: Leaf; /** At most so many ways between a split and its join. */ ways: number };
type Grow = (random: Random, name: Name, kind: Kind, depth: number) => Block;

const naming = (): Name => {
  let count = 0;
  return () => `n${(count += 1)}`;
};

/** Nodes joined at will, deadlocks and leftovers included, from the first to `end`. Every circle passes a person. */
export function joinedAtWill(random: Random, leaf: Leaf, count: number): Omit<Block, 'last'> {
  const name = naming();
  const nodes = Array.from({ length: count }, () =>
    pick([() => leaf(random, name), () => [xor(name())], () => [and(name())]], random)(),
  ).flat();
  const places = nodes.filter((node) => node.type !== 'event' || node.position !== 'boundary');
  const flows = nodes.flatMap((node) => flowsAtWill(random, node, places));
  return { first: places[0]!.id, nodes, flows };
}

function flowsAtWill(random: Random, node: Node, places: Node[]): Flow[] {
  const isWaiting = node.type === 'activity' && node.activity === 'user';
  const targets = isWaiting ? places : places.slice(places.indexOf(node) + 1);
  const many = 1 + Math.floor(random() * 2.5);
  const ids = new Set(Array.from({ length: many }, () => pick([...targets.map(({ id }) => id), 'end'], random)));
  const isChoice = node.type === 'gateway' && node.gateway === 'exclusive';
  return [...ids].flatMap((to) => flow(node.id, to, isChoice && random() < 0.8 ? 'n = 1' : undefined).flows);
}

/** Nested sequences, branches and circles; what stands on an edge leads to `end`. */
export const nestedBlocks = (random: Random, kind: Kind): Block => block(random, naming(), kind, 3);

const block: Grow = (random, name, kind, depth) =>
  depth === 0
    ? single(random, name, kind, depth)
    : pick([single, sequence, sequence, branches, branches, circle], random)(random, name, kind, depth);

const single: Grow = (random, name, { leaf }) => {
  const nodes = leaf(random, name);
  const first = nodes[0]!.id;
  return { first, last: first, nodes, flows: nodes.slice(1).flatMap(({ id }) => path(id, 'end').flows) };
};

const sequence: Grow = (random, name, kind, depth) => {
  const [a, b] = [block(random, name, kind, depth - 1), block(random, name, kind, depth - 1)];
  return {
    first: a.first,
    last: b.last,
    nodes: [...a.nodes, ...b.nodes],
    flows: [...a.flows, ...b.flows, ...path(a.last, b.first).flows],
  };
};

const branches: Grow = (random, name, kind, depth) => {
  const [split, join] = [name(), name()];
  const many = 2 + Math.floor(random() * (kind.ways - 1));
  const inner = Array.from({ length: many }, () => block(random, name, kind, depth - 1));
  const isParallel = random() < 0.5;
  const ends = isParallel ? [and(split), and(join)] : [xor(split, `${split}>${inner.at(-1)!.first}`), xor(join)];
  const ways = inner.flatMap(({ first, last }, index) => [
    ...flow(split, first, isParallel || index === inner.length - 1 ? undefined : 'n = 1').flows,
    ...path(last, join).flows,
  ]);
  return {
    first: split,
    last: join,
    nodes: [...ends, ...inner.flatMap(({ nodes }) => nodes)],
    flows: [...ways, ...inner.flatMap(({ flows }) => flows)],
  };
};

const circle: Grow = (random, name, kind, depth) => {
  const [merge, ask, person] = [name(), name(), name()];
  const inner = block(random, name, kind, depth - 1);
  return {
    first: merge,
    last: ask,
    nodes: [xor(merge), user(person), ...inner.nodes, xor(ask)],
    flows: [
      ...inner.flows,
      ...path(merge, person, inner.first).flows,
      ...path(inner.last, ask).flows,
      ...flow(ask, merge, 'n = 1').flows,
    ],
  };
};
