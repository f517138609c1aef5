import type { Node, NodeType } from '@samskab/definition';
import { activities } from './activities.ts';
import type { Behaviour } from './behaviour.ts';
import { eventBehaviour } from './events.ts';
import { gateways } from './gateways.ts';

type OfType<T extends NodeType> = Extract<Node, { type: T }>;

const types: { [T in NodeType]: (element: OfType<T>) => Behaviour<OfType<T>> } = {
  activity: ({ activity }) => activities[activity],
  gateway: ({ gateway }) => gateways[gateway],
  event: eventBehaviour,
};

/** What a node does, by its type and kind. */
export const behaviour = <T extends NodeType>(element: OfType<T>): Behaviour<OfType<T>> =>
  types[element.type as T](element);
