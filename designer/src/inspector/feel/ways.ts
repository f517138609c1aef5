import type { Flow, Id, Process } from '@samskab/definition';

/** Whether a choice is made where a flow begins. */
export function chooses({ nodes }: Process, flow: Flow): boolean {
  const source = nodes.find(({ id }) => id === flow.from);
  return source?.type === 'gateway' && source.gateway !== 'parallel' && source.gateway !== 'eventBased';
}

/** The flow a node takes when no other fits. */
export const defaultOf = ({ nodes }: Process, node: Id): Id | undefined => {
  const source = nodes.find(({ id }) => id === node);
  return source && source.type !== 'event' ? source.default : undefined;
};
