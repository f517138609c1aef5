import type { Activity, Event, Flow, Lane, Node, Process } from '@samskab/definition';
import * as fc from 'fast-check';

const kinds: ((id: string) => Node)[] = [
  (id) => ({ id, name: `Et trin ${id}`, type: 'activity', activity: 'user' }),
  (id) => ({
    id,
    name: 'Overdragelse',
    type: 'activity',
    activity: 'user',
    facet: { kind: 'handover', object: '"bus"', from: 'a', to: 'b' },
  }),
  (id) => ({ id, name: 'Hvad siger mødet om det?', type: 'gateway', gateway: 'exclusive' }),
  (id) => ({ id, type: 'gateway', gateway: 'parallel' }),
  (id) => ({ id, name: 'Om en måned', type: 'event', position: 'catch', on: [] }),
  (id) => ({ id, name: 'Slut', type: 'event', position: 'end', on: [] }),
];

const guestOf = (host: Activity): Event => ({
  id: `${host.id}-edge`,
  name: '60 dage',
  type: 'event',
  position: 'boundary',
  attachedTo: host.id,
  on: [],
});

type Drawn = { kinds: number[]; guests: number[]; flows: [number, number][]; rows: number; named: boolean };

const build = ({ kinds: drawn, guests, flows, rows, named }: Drawn): Process => {
  const steps = drawn.map((kind, index) => kinds[kind % kinds.length]!(`n${index}`));
  const hosts = steps.filter((node): node is Activity => node.type === 'activity');
  const edges = hosts.length === 0 ? [] : [...new Set(guests.map((at) => hosts[at % hosts.length]!))].map(guestOf);
  const start: Node = { id: 'start', name: 'Byen beder om det', type: 'event', position: 'start', on: [] };
  const nodes = [start, ...steps, ...edges];
  const lanes: Lane[] = Array.from({ length: rows }, (_, row) => ({
    id: `row${row}`,
    name: `Fase ${row}`,
    nodes: steps.flatMap(({ id }, index) => (index % rows === row ? [id] : [])),
  }));
  const drawnFlows = flows.map(([from, to], index): Flow => ({
    id: `f${index}`,
    from: nodes[from % nodes.length]!.id,
    to: steps[to % steps.length]!.id,
    ...(named ? { name: 'ikke endnu' } : {}),
  }));
  return {
    id: 'p',
    key: 'p',
    executable: true,
    variables: [],
    moneyLines: [],
    roles: [],
    nodes,
    flows: drawnFlows,
    lanes,
    artifacts: [],
  };
};

/** Any steps, flows between any two of them (back, twice, to itself), in any phases: worse than anybody draws. */
export const randomProcess: fc.Arbitrary<Process> = fc
  .record({
    kinds: fc.array(fc.nat(5), { minLength: 1, maxLength: 14 }),
    guests: fc.array(fc.nat(20), { maxLength: 3 }),
    flows: fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 22 }),
    rows: fc.nat(4),
    named: fc.boolean(),
  })
  .map(build);
