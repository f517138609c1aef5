import type { Flow, Model, Node, Process } from '@samskab/definition';
import type { Fix } from '../../src/index.ts';

type Mends = { [D in Fix['do']]: (process: Process, fix: Extract<Fix, { do: D }>) => Partial<Process> };

const onNode = ({ nodes }: Process, id: string, change: (node: Node) => object): Partial<Process> => ({
  nodes: nodes.map((node) => (node.id === id ? ({ ...node, ...change(node) } as Node) : node)),
});

const mends: Mends = {
  setDefault: (process, { gateway, flow }) => onNode(process, gateway, () => ({ default: flow })),
  setGateway: (process, { gateway, kind }) => onNode(process, gateway, () => ({ gateway: kind })),
  setReminder: (process, { node, remind, due }) => onNode(process, node, () => ({ due: { remind, due } })),
  setAmount: (process, { node, amount }) =>
    onNode(process, node, (one) => ({ facet: { ...(one.type === 'activity' && one.facet), amount } })),
  setName: ({ flows }, { element, name }) => ({
    flows: flows.map((flow): Flow => (flow.id === element ? { ...flow, name } : flow)),
  }),
  removeVariable: ({ variables }, { variable }) => ({ variables: variables.filter(({ id }) => id !== variable) }),
  addFunding: ({ nodes, flows }, { before, op, line, amount }) => {
    const texts = op === 'reserve' ? { purpose: '"næste år"' } : { reason: '"slut"' };
    const facet = { kind: 'funding' as const, op, line, amount, ...texts };
    return {
      nodes: [...nodes, { id: 'mended', type: 'activity', activity: 'service', facet }],
      flows: [
        ...flows.map((flow): Flow => (flow.to === before ? { ...flow, to: 'mended' } : flow)),
        { id: 'mended>', from: 'mended', to: before },
      ],
    };
  },
};

/** The drawing with a fix made, as the designer makes it. */
export const mended = (model: Model, fix: Fix): Model => {
  const [process] = model.processes as [Process];
  const change = mends[fix.do] as (process: Process, fix: Fix) => Partial<Process>;
  return { ...model, processes: [{ ...process, ...change(process, fix) }] };
};
