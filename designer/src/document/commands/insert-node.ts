import type { Box, Flow, Node } from '@samskab/definition';
import { addFlow, changeFlow, flowOf, nodeOf } from '../edit.ts';
import { done, refuse } from '../edited.ts';
import { makeNode } from '../kinds/make-node.ts';
import { sizeOf, type Size } from '../kinds/sizes.ts';
import { centred, middle, nodeBoxes } from '../place/boxes.ts';
import { moveShapes, withFollowers } from '../place/move-shapes.ts';
import { routeFlows } from '../place/route-flow.ts';
import { gap, gapBehind, isFree, makeRoom, placeAfter } from '../place/room.ts';
import { enteringForbidden, leavingForbidden } from '../rules.ts';
import type { Sheet } from '../sheet.ts';
import type { Handler } from './handler.ts';
import { flowBetween, inScopeOf, putNode } from './put-node.ts';

type Placed = { sheet: Sheet; box: Box };

/** Between the ends, on the level of the source. */
function placeBetween(sheet: Sheet, { from, to }: Flow, node: Node): Placed {
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

/** On a way straight down: where its target stood, which moves on to the right. Nothing where that is not free. */
function placeOnBranch(sheet: Sheet, { from, to }: Flow, size: Size): Placed | undefined {
  const source = sheet.plane.shapes[from];
  const target = sheet.plane.shapes[to];
  if (!source || !target || target.y < source.y + source.h || middle(source)[0] !== middle(target)[0]) return undefined;
  const box = centred(middle(target), size);
  const moving = withFollowers(sheet, [to]);
  const moved = moveShapes(sheet, moving, [box.x + size.w + gap - target.x, 0]);
  const there = moved.plane.shapes[to];
  const others = nodeBoxes(moved, moving);
  return isFree(box, others) && there && isFree(there, others) ? { sheet: moved, box } : undefined;
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
  const place = placeOnBranch(made.sheet, flow, sizeOf(node)) ?? placeBetween(made.sheet, flow, node);
  const next = flowBetween(make.id(), node, target.id);
  const put = putNode(place.sheet, node, place.box, flow.from);
  const joined = addFlow(
    changeFlow(put, id, (each) => ({ ...each, to: node.id })),
    next,
  );
  return done(routeFlows(joined, [{ ...flow, to: node.id }, next]), node.id, id, next.id);
};
