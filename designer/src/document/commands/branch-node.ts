import type { Box, Id, Lane } from '@samskab/definition';
import type { Point } from '../../canvas/geometry/points.ts';
import { addFlow, nodeOf } from '../edit.ts';
import { done, refuse, type Edited, type Make } from '../edited.ts';
import type { NodeKind } from '../kinds/kind-names.ts';
import { makeNode } from '../kinds/make-node.ts';
import { sizeOf, type Size } from '../kinds/sizes.ts';
import { centred } from '../place/boxes.ts';
import { routeFlow } from '../place/route-flow.ts';
import { rowAt } from '../place/rows.ts';
import { enteringForbidden, leavingForbidden } from '../rules.ts';
import type { Sheet } from '../sheet.ts';
import type { Handler } from './handler.ts';
import { flowBetween, inScopeOf, putNode } from './put-node.ts';

type Wish = { from: Id; kind: NodeKind; name?: string; row?: Lane | undefined };

/** A node joined to another, where `place` puts it. */
export function addJoined(sheet: Sheet, wish: Wish, make: Make, place: (sheet: Sheet, size: Size) => Box): Edited {
  const from = nodeOf(sheet, wish.from);
  if (!from) return refuse('unknownElement');
  const made = makeNode(sheet, wish.kind, make, from.id, wish.name);
  const forbidden = leavingForbidden(from) ?? enteringForbidden(made.node);
  if (forbidden) return refuse(forbidden);
  const node = inScopeOf(made.node, from);
  const flow = flowBetween(make.id(), from, node.id);
  const put = putNode(made.sheet, node, place(made.sheet, sizeOf(node)), from.id, wish.row);
  return done(routeFlow(addFlow(put, flow), flow), node.id, flow.id);
}

export const branchNode: Handler<'branchNode'> = (sheet, { from, kind, at, name }, make) =>
  addJoined(sheet, { from, kind, name, row: rowAt(sheet, at[1]) }, make, (_, size) => centred(at as Point, size));
