import { fault, type Fault, type Path } from '../fault.ts';
import type { Model } from '../model.ts';
import type { Node } from '../nodes/node.ts';
import type { Process } from '../process.ts';
import { activityFaults } from './activity.ts';
import { eventFaults } from './event.ts';
import { gatewayFaults } from './gateway.ts';

const nodeFaults = (node: Node, at: Path): Fault[] => {
  const nested = node.parent === undefined ? [] : [fault('subProcessYet', [...at, 'parent'], '', node.id)];
  switch (node.type) {
    case 'activity':
      return [...nested, ...activityFaults(node, at)];
    case 'gateway':
      return [...nested, ...gatewayFaults(node, at)];
    case 'event':
      return [...nested, ...eventFaults(node, at)];
  }
};

/** A choice without words for it would be a silent one. */
const flowFaults = ({ nodes, flows }: Process, at: Path): Fault[] =>
  flows.flatMap((flow, index) => {
    const source = nodes.find(({ id }) => id === flow.from);
    const here = [...at, 'flows', index];
    if (source?.type === 'activity')
      return flow.when === undefined ? [] : [fault('activityFlowYet', [...here, 'when'], '', flow.id)];
    const alone = flows.filter(({ from }) => from === flow.from).length === 1;
    const chooses = source?.type === 'gateway' && source.gateway === 'exclusive' && !alone;
    return chooses && flow.when === undefined && source.default !== flow.id
      ? [fault('conditionMissing', here, flow.id, flow.id)]
      : [];
  });

const processFaults = (process: Process, at: Path): Fault[] => [
  ...process.nodes.flatMap((node, index) => nodeFaults(node, [...at, 'nodes', index])),
  ...flowFaults(process, at),
];

/**
 * What the engine cannot run yet in a model that parses: refused at publish, with its reason. Processes that are not
 * executable are only drawn, and pass.
 */
export const runnable = (model: Model): Fault[] => {
  const executable = model.processes.filter((process) => process.executable);
  return [
    ...(executable.length === 1 ? [] : [fault('oneExecutable', ['processes'], String(executable.length))]),
    ...model.processes.flatMap((process, index) =>
      process.executable ? processFaults(process, ['processes', index]) : [],
    ),
  ];
};
