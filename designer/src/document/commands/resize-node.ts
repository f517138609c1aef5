import type { Box } from '@samskab/definition';
import { boundariesOn, flowsFrom, flowsInto, nodeOf, withShapes } from '../edit.ts';
import { done, refuse } from '../edited.ts';
import { mayResize } from '../kinds/sizes.ts';
import { centred, middle } from '../place/boxes.ts';
import { routeFlows } from '../place/route-flow.ts';
import { settle } from '../place/rows.ts';
import type { Sheet } from '../sheet.ts';
import type { Handler } from './handler.ts';
import { onEdge } from './move-boundary.ts';

const smallest = { w: 100, h: 44 };

const rehang = (sheet: Sheet, host: string, box: Box): Sheet =>
  withShapes(
    sheet,
    Object.fromEntries(
      boundariesOn(sheet, host).flatMap(({ id }) => {
        const shape = sheet.plane.shapes[id];
        return shape ? [[id, { ...shape, ...centred(onEdge(box, middle(shape)), shape) }]] : [];
      }),
    ),
  );

export const resizeNode: Handler<'resizeNode'> = (sheet, { id, box }) => {
  const node = nodeOf(sheet, id);
  const shape = sheet.plane.shapes[id];
  if (!node || !shape || !mayResize(node)) return refuse('unknownElement');
  const next = { ...shape, ...box, w: Math.max(box.w, smallest.w), h: Math.max(box.h, smallest.h) };
  if (next.x === shape.x && next.y === shape.y && next.w === shape.w && next.h === shape.h) return refuse('unchanged');
  const sized = rehang(withShapes(sheet, { [id]: next }), id, next);
  const hanging = boundariesOn(sized, id).flatMap((each) => flowsFrom(sized, each.id));
  return done(settle(routeFlows(sized, [...flowsFrom(sized, id), ...flowsInto(sized, id), ...hanging]), [id]), id);
};
