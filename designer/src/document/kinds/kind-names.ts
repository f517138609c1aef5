/** What can be put on the paper, in the words of the field; the screen has its own words for each. */
export const nodeKinds = [
  'task',
  'meeting',
  'townWalk',
  'exhibition',
  'council',
  'funding',
  'order',
  'handover',
  'association',
  'notification',
  'evaluation',
  'question',
  'parallel',
  'inclusive',
  'eventBased',
  'timer',
  'messageCatch',
  'start',
  'messageStart',
  'end',
  'terminate',
  'subProcess',
  'call',
] as const;
export type NodeKind = (typeof nodeKinds)[number];

/** What can hang on an activity. */
export const boundaryKinds = ['timerBoundary', 'messageBoundary', 'errorBoundary'] as const;
export type BoundaryKind = (typeof boundaryKinds)[number];

export type AnyKind = NodeKind | BoundaryKind;
