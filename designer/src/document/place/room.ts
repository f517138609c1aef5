import type { Box, Id, Node } from '@samskab/definition';
import { nodeOf, phaseOf } from '../edit.ts';
import type { Sheet } from '../sheet.ts';
import { centred, grown, middle, nodeBoxes, overlap } from './boxes.ts';
import { moveShapes, withFollowers } from './move-shapes.ts';

/** Between two elements; wider where a condition's pill stands between them (look.md). */
export const gap = 32;
const pillGap = 112;
const branch = 96;
const tries = 40;

export const gapBehind = (node: Node | undefined): number =>
  node?.type === 'gateway' && node.gateway === 'exclusive' ? pillGap : gap;

export const gapAfter = (sheet: Sheet, id: Id): number => gapBehind(nodeOf(sheet, id));

export const isFree = (box: Box, others: readonly Box[]): boolean =>
  others.every((other) => !overlap(grown(box, 16), other));

/** What may be in the way: what stands in the same row. What stands below it is pushed down. */
function around(sheet: Sheet, node: Id): Box[] {
  const row = phaseOf(sheet, node);
  return nodeBoxes(sheet).filter(({ id }) => row === undefined || row.nodes.includes(id));
}

/** A free place to the right of a node, else below that. */
export function placeAfter(sheet: Sheet, after: Id, size: { w: number; h: number }): Box {
  const shape = sheet.plane.shapes[after] ?? { x: 0, y: 0, w: 0, h: 0 };
  const [, y] = middle(shape);
  const x = shape.x + shape.w + gapAfter(sheet, after) + size.w / 2;
  const others = around(sheet, after);
  const places = Array.from({ length: tries }, (_, n) => centred([x, y + n * branch], size));
  return places.find((box) => isFree(box, others)) ?? (places.at(-1) as Box);
}

const sameBand = (a: Box, b: Box): boolean => a.y < b.y + b.h && b.y < a.y + a.h;

/** Nodes of the same row (or, without rows, at the same height) from a place to the right. */
function toTheRight(sheet: Sheet, box: Box, of: Id): Id[] {
  const row = phaseOf(sheet, of);
  return nodeBoxes(sheet)
    .filter(({ id, x }) => x >= box.x && (row ? row.nodes.includes(id) : true))
    .filter((other) => row !== undefined || sameBand(grown(box, 24), other))
    .map(({ id }) => id);
}

/**
 * Moves what stands to the right of a flow's source, so that a node of this width fits between its ends, with
 * so much free behind it.
 */
export function makeRoom(
  sheet: Sheet,
  [from, to]: [Id, Id],
  width: number,
  behind: number,
): { sheet: Sheet; x: number } {
  const source = sheet.plane.shapes[from];
  const target = sheet.plane.shapes[to];
  if (!source || !target) return { sheet, x: 0 };
  const x = source.x + source.w + gapAfter(sheet, from);
  const level = sameBand(source, target) && target.x >= source.x + source.w;
  if (!level) return { sheet, x };
  const lacking = x + width + behind - target.x;
  const moving = withFollowers(sheet, toTheRight(sheet, { ...target, x: target.x }, to));
  return lacking > 0 ? { sheet: moveShapes(sheet, moving, [lacking, 0]), x } : { sheet, x };
}
