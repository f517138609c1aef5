import type { Box, Flow, Id, Lane, Node } from '@samskab/definition';
import { addNodeAfter, phaseOf, withShapes } from '../edit.ts';
import type { Sheet } from '../sheet.ts';
import { fitRows, joinRow, rowAt, widenRows } from '../place/rows.ts';

/** Puts a node on the paper: in the row it was let go in, that of the node it follows, or the one at its height. */
export function putNode(sheet: Sheet, node: Node, box: Box, after?: Id, into?: Lane): Sheet {
  const row = into ?? ((after && phaseOf(sheet, after)) || rowAt(sheet, box.y + box.h / 2));
  const placed = withShapes(addNodeAfter(sheet, node, after), { [node.id]: box });
  return fitRows(widenRows(joinRow(placed, node.id, row?.id)));
}

/** A flow in the scope of the node it leaves. */
export const flowBetween = (id: Id, from: Node, to: Id): Flow => ({
  id,
  ...(from.parent !== undefined && { parent: from.parent }),
  from: from.id,
  to,
});

export const inScopeOf = <N extends Node>(node: N, other: { parent?: Id }): N =>
  other.parent === undefined ? node : { ...node, parent: other.parent };
