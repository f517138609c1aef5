import type { Box, Flow, Node } from '@samskab/definition';
import { addFlow, changeFlow, flowOf, nodeOf } from '../edit.ts';
import { done, refuse } from '../edited.ts';
import { makeNode } from '../kinds/make-node.ts';
import { sizeOf } from '../kinds/sizes.ts';
import { routeFlows } from '../place/route-flow.ts';
import { gap, gapBehind, makeRoom, placeAfter } from '../place/room.ts';
import { enteringForbidden, leavingForbidden } from '../rules.ts';
import type { Sheet } from '../sheet.ts';
import type { Handler } from './handler.ts';
import { flowBetween, inScopeOf, putNode } from './put-node.ts';

/** Between the ends, on the level of the source. */
function placeBetween(sheet: Sheet, { from, to }: Flow, node: Node): { sheet: Sheet; box: Box } {
  const size = sizeOf(node);
  const behind = gapBehind(node);
  const room = makeRoom(sheet, [from, to], size.w, behind);
  const source = room.sheet.plane.shapes[from];
  const target = room.sheet.plane.shapes[to];
  const fits = source && target && target.x >= room.x + size.w;
  if (!fits) return { sheet: room.sheet, box: placeAfter(room.sheet, from, size) };
  const x = Math.max(room.x, (source.x + source.w + target.x - size.w - (behind - gap)) / 2);
  return { sheet: room.sheet, box: { x, y: source.y + (source.h - size.h) / 2, ...size } };
}

/** The flow keeps its condition and goes to the new node; a new one goes on from there. */
export const insertNode: Handler<'insertNode'> = (sheet, { flow: id, kind, name }, make) => {
  const flow = flowOf(sheet, id);
  const target = flow && nodeOf(sheet, flow.to);
  if (!flow || !target) return refuse('unknownElement');
  const made = makeNode(sheet, kind, make, flow.from, name);
  const forbidden = leavingForbidden(made.node) ?? enteringForbidden(made.node);
  if (forbidden) return refuse(forbidden);
  const node = inScopeOf(made.node, target);
  const place = placeBetween(made.sheet, flow, node);
  const next = flowBetween(make.id(), node, target.id);
  const put = putNode(place.sheet, node, place.box, flow.from);
  const joined = addFlow(
    changeFlow(put, id, (each) => ({ ...each, to: node.id })),
    next,
  );
  return done(routeFlows(joined, [{ ...flow, to: node.id }, next]), node.id, id, next.id);
};
