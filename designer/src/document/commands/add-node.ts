import { done } from '../edited.ts';
import { makeNode } from '../kinds/make-node.ts';
import { sizeOf } from '../kinds/sizes.ts';
import { centred } from '../place/boxes.ts';
import type { Handler } from './handler.ts';
import { putNode } from './put-node.ts';

export const addNode: Handler<'addNode'> = (sheet, { kind, at, name }, make) => {
  const made = makeNode(sheet, kind, make, undefined, name);
  return done(putNode(made.sheet, made.node, centred(at, sizeOf(made.node))), made.node.id);
};
