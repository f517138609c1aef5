import type { Node } from '@samskab/definition';

/** Whether a token rests here for something from outside; what does not is passed in the step that came to it. */
export const waits = (node: Node): boolean =>
  node.type === 'activity' || (node.type === 'event' && node.position === 'catch') || isEventBased(node);

const isEventBased = (node: Node): boolean => node.type === 'gateway' && node.gateway === 'eventBased';
