import type { Flow, Layout, Model, Node } from '@samskab/definition';

/** As wide as the rows of a pattern are. */
const perRow = 12;
const stepX = 220;
const stepY = 180;
/** The drawing of a block: three steps and a question whether the last one must be done again. */
const aBlock = 4;

type Placed = { node: Node; row: number; column: number };

/** A step now and then has no reminder: there is something to find. */
const forgotten = 50;

const step = (n: number): Node => ({
  id: `n${n}`,
  name: `Trin ${n}`,
  type: 'activity',
  activity: 'user',
  role: 'case-worker',
  form: [{ id: `n${n}.noted`, variable: 'noted' }],
  ...(n % forgotten !== 1 && { due: { due: { workingDays: '5' }, escalate: 'case-worker' } }),
});

const question = (n: number): Node => ({
  id: `n${n}`,
  name: `Er trin ${n - 1} godt nok?`,
  type: 'gateway',
  gateway: 'exclusive',
  default: `f${n}`,
});

const kindOf = (n: number, last: number): Node => {
  if (n === 0) return { id: 'n0', name: 'Forløbet begynder', type: 'event', position: 'start', on: [] };
  if (n === last) return { id: `n${n}`, name: 'Forløbet er færdigt', type: 'event', position: 'end', on: [] };
  return n % aBlock === 0 ? question(n) : step(n);
};

const sizes: { [T in Node['type']]: { w: number; h: number } } = {
  activity: { w: 168, h: 64 },
  event: { w: 36, h: 36 },
  gateway: { w: 44, h: 44 },
};

const shapeOf = ({ node, row, column }: Placed) => {
  const { w, h } = sizes[node.type];
  return { x: 40 + column * stepX + (168 - w) / 2, y: 80 + row * stepY + (64 - h) / 2, w, h };
};

type Shape = ReturnType<typeof shapeOf>;
type Points = [number, number][];

const left = ({ x, y, h }: Shape): [number, number] => [x, y + h / 2];
const right = ({ x, y, w, h }: Shape): [number, number] => [x + w, y + h / 2];

/** Straight on in a row; into the next one along the corridor between them. */
function way(from: Shape, to: Shape): Points {
  const [a, b] = [right(from), left(to)];
  if (a[1] === b[1]) return [a, b];
  const corridor = to.y - stepY / 2 + to.h / 2;
  return [a, [a[0] + 20, a[1]], [a[0] + 20, corridor], [b[0] - 20, corridor], [b[0] - 20, b[1]], b];
}

/** Back below the row, from a question to the step before it. */
function back(from: Shape, to: Shape): Points {
  const x = from.x + from.w / 2;
  const below = from.y + from.h + 40;
  return [
    [x, from.y + from.h],
    [x, below],
    [to.x + to.w / 2, below],
    [to.x + to.w / 2, to.y + to.h],
  ];
}

/** One process of so many nodes, in rows that are phases. Always the same one. */
export function largeDrawing(key: string, count: number): { model: Model; layout: Layout } {
  const placed = Array.from({ length: count }, (_, n): Placed => {
    return { node: kindOf(n, count - 1), row: Math.floor(n / perRow), column: n % perRow };
  });
  const shapes = new Map(placed.map((one) => [one.node.id, shapeOf(one)]));
  const shape = (id: string) => shapes.get(id) as Shape;
  const onwards = placed.slice(1).map((_, n): Flow => ({ id: `f${n}`, from: `n${n}`, to: `n${n + 1}` }));
  const again = placed.flatMap(({ node: { id, type } }, n): Flow[] =>
    type === 'gateway' ? [{ id: `b${n}`, from: id, to: `n${n - 1}`, name: 'nej', when: 'noted = null' }] : [],
  );
  const rows = [...new Set(placed.map(({ row }) => row))];
  const lanes = rows.map((row) => ({
    id: `row${row}`,
    name: `Fase ${row + 1}`,
    nodes: placed.filter((one) => one.row === row).map(({ node }) => node.id),
  }));
  const laneShapes = rows.map((row) => [
    `row${row}`,
    { x: 16, y: 40 + row * stepY, w: perRow * stepX, h: stepY, horizontal: true },
  ]);
  const edges = [
    ...onwards.map(({ id, from, to }) => [id, { points: way(shape(from), shape(to)) }]),
    ...again.map(({ id, from, to }) => [id, { points: back(shape(from), shape(to)) }]),
  ];
  const process = `${key}-process`;
  return {
    model: {
      id: `${key}-drawing`,
      format: 1,
      namespace: `urn:samskab:${key}`,
      roots: [],
      processes: [
        {
          ...{ id: process, key, name: `${count} trin`, executable: true, artifacts: [], moneyLines: [], lanes },
          variables: [{ id: 'noted', name: 'Bemærkning', type: 'text' }],
          roles: [{ id: 'case-worker', name: 'Sagsbehandleren', side: 'municipality' }],
          nodes: placed.map(({ node }) => node),
          flows: [...onwards, ...again],
        },
      ],
    },
    layout: {
      planes: [
        {
          of: process,
          shapes: Object.fromEntries([...laneShapes, ...shapes]),
          edges: Object.fromEntries(edges),
        },
      ],
    },
  };
}
