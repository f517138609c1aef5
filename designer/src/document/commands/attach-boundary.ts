import type { Box, Id } from '@samskab/definition';
import { boundariesOn, isActivity, nodeOf, withShapes, addNodeAfter, phaseOf } from '../edit.ts';
import { done, refuse } from '../edited.ts';
import { makeNode } from '../kinds/make-node.ts';
import { sizeOf } from '../kinds/sizes.ts';
import { joinRow } from '../place/rows.ts';
import type { Sheet } from '../sheet.ts';
import type { Handler } from './handler.ts';
import { inScopeOf } from './put-node.ts';

const inset = 14;
const apart = 40;

/** On the lower edge of the host, to the right of those that hang there already. */
function hangingPlace(sheet: Sheet, host: Id, { w, h }: { w: number; h: number }): Box {
  const shape = sheet.plane.shapes[host] ?? { x: 0, y: 0, w: 0, h: 0 };
  const right = boundariesOn(sheet, host).flatMap(({ id }) => sheet.plane.shapes[id]?.x ?? []);
  const x = right.length === 0 ? shape.x + inset : Math.max(...right) + apart;
  return { x: Math.min(x, shape.x + shape.w - w / 2), y: shape.y + shape.h - h / 2, w, h };
}

export const attachBoundary: Handler<'attachBoundary'> = (sheet, { host: id, kind, interrupting }, make) => {
  const host = nodeOf(sheet, id);
  if (!isActivity(host)) return refuse('noHost');
  const made = makeNode(sheet, kind, make, id);
  const hanging = {
    attachedTo: id,
    ...(interrupting === false && kind !== 'errorBoundary' && { interrupting: false }),
  };
  const node = inScopeOf({ ...made.node, ...hanging } as typeof made.node, host);
  const placed = withShapes(addNodeAfter(made.sheet, node, id), { [node.id]: hangingPlace(sheet, id, sizeOf(node)) });
  return done(joinRow(placed, node.id, phaseOf(sheet, id)?.id), node.id);
};
