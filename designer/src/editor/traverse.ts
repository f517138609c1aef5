import type { Flow, Id, Process } from '@samskab/definition';
import { readingOrder } from './reading-order.ts';

export type Direction = 'next' | 'back' | 'down' | 'up' | 'first' | 'last';

const flowAt = (process: Process, id: Id | undefined): Flow | undefined => process.flows.find((flow) => flow.id === id);

const hostOf = (process: Process, id: Id): Id | undefined => {
  const node = process.nodes.find((each) => each.id === id);
  return node?.type === 'event' ? node.attachedTo : undefined;
};

const inOrder = (process: Process, at: Id | undefined, step: number): Id | undefined => {
  const order = readingOrder(process);
  const here = order.findIndex(({ id }) => id === at);
  return here < 0 ? order[0]?.id : order[here + step]?.id;
};

const steps: { [D in Direction]: (process: Process, at: Id | undefined) => Id | undefined } = {
  next: (process, at) => flowAt(process, at)?.to ?? process.flows.find(({ from }) => from === at)?.to,
  back: (process, at) =>
    flowAt(process, at)?.from ??
    process.flows.find(({ to }) => to === at)?.from ??
    (at === undefined ? undefined : hostOf(process, at)),
  down: (process, at) => inOrder(process, flowAt(process, at)?.to ?? at, flowAt(process, at) ? 0 : 1),
  up: (process, at) => inOrder(process, flowAt(process, at)?.from ?? at, flowAt(process, at) ? 0 : -1),
  first: (process) => readingOrder(process)[0]?.id,
  last: (process) => readingOrder(process).at(-1)?.id,
};

/** Where one comes from an element: along its flows, or through the drawing as it is read. */
export const stepFrom = (process: Process, at: Id | undefined, direction: Direction): Id | undefined =>
  steps[direction](process, at) ?? (at === undefined ? readingOrder(process)[0]?.id : undefined);

/** The flows out of a node one after another; from a flow, its next sibling. */
export function nextFlow(process: Process, at: Id | undefined): Id | undefined {
  const current = flowAt(process, at);
  const source = current?.from ?? at;
  const ways = process.flows.filter(({ from }) => from === source);
  return ways[(current ? ways.indexOf(current) + 1 : 0) % Math.max(1, ways.length)]?.id;
}
