import type { Activity, Node } from '@samskab/definition';
import { kindOf, type Kind } from '../../canvas/kind.ts';

export type Size = { w: number; h: number };

const card: Size = { w: 168, h: 64 };

const sizes: { [K in Kind]: Size } = {
  task: card,
  meeting: card,
  council: { w: 184, h: 64 },
  funding: card,
  order: card,
  handover: { w: 208, h: 64 },
  association: card,
  notification: card,
  evaluation: card,
  container: card,
  event: { w: 36, h: 36 },
  boundary: { w: 28, h: 28 },
  gateway: { w: 44, h: 44 },
};

/** How large a node is drawn until somebody makes it larger, in px. */
export const sizeOf = (node: Node): Size => sizes[kindOf(node)];

/** What may be made larger: signs keep their size. */
export const mayResize = (node: Node): node is Activity => node.type === 'activity';
