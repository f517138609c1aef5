import type { Node } from '@samskab/definition';
import type { Behaviour } from './behaviour.ts';

/** A kind that can be drawn and kept, and cannot run yet: `compile` lets none of it through. */
export const later = (kind: string): Behaviour<Node> => ({
  cannot: () => `${kind} comes later`,
  enter: (_run, token) => {
    throw new Error(`${token.node}: ${kind} was compiled`);
  },
});
