import type { Layout, Model, Process } from '@samskab/definition';
import { villageBus } from './drafts.ts';

const without = (process: Process, id: string): Process => ({
  ...process,
  nodes: process.nodes.filter((node) => node.id !== id),
  flows: process.flows.filter(({ from }) => from !== id),
  lanes: process.lanes.map((lane) => ({ ...lane, nodes: lane.nodes.filter((node) => node !== id) })),
});

const led = (process: Process, from: string, to: string): Process => ({
  ...process,
  flows: process.flows.map((flow) => (flow.to === from ? { ...flow, to } : flow)),
});

/** A council that says no takes back what was expected: here nobody does, so the money is left over. */
const leaking = (process: Process): Process =>
  without(led(process, 'withdraw-saving', 'tell-refused'), 'withdraw-saving');

/** Two ways of which only one is ever taken, and a gateway that waits for both. */
const standing = (process: Process): Process => {
  const { nodes, flows, lanes } = led(process, 'timetable-changes', 'both');
  return {
    ...process,
    nodes: [...nodes, { id: 'both', type: 'gateway', gateway: 'parallel', name: 'Begge dele' }],
    flows: [...flows, { id: 'f-both', from: 'both', to: 'timetable-changes' }],
    lanes: lanes.map((lane) => (lane.id === 'phase-timetable' ? { ...lane, nodes: [...lane.nodes, 'both'] } : lane)),
  };
};

const place = ({ planes: [plane, ...planes] }: Layout): Layout => {
  const after = plane?.shapes['timetable-changes'];
  if (!plane || !after) throw new Error('The pattern has a place for its new timetable');
  const both = { x: after.x - 20, y: after.y + 90, w: 44, h: 44 };
  const bound = (id: string, points: [number, number][]) => ({ [id]: { points } });
  const [mx, my] = [both.x + 22, both.y];
  return {
    planes: [
      {
        ...plane,
        shapes: { ...plane.shapes, both },
        edges: {
          ...plane.edges,
          ...bound('f-both', [
            [mx, my],
            [mx, after.y + after.h],
          ]),
        },
      },
      ...planes,
    ],
  };
};

/** A village bus with one deadlock and one money leak. */
export function brokenVillageBus(): { model: Model; layout: Layout } {
  const model = structuredClone(villageBus.model) as Model;
  const layout = structuredClone(villageBus.layout) as Layout;
  const [process, ...others] = model.processes;
  if (!process) throw new Error('The pattern has a process');
  return {
    model: { ...model, processes: [standing(leaking(process)), ...others] },
    layout: place(layout),
  };
}
