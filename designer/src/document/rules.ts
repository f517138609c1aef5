import type { Id, Node } from '@samskab/definition';
import { flowsFrom, isBoundary, nodeOf } from './edit.ts';
import type { RefusalCode } from './edited.ts';
import type { Sheet } from './sheet.ts';

const isAt = (node: Node, position: 'start' | 'end'): boolean => node.type === 'event' && node.position === position;
const isEventSubProcess = (node: Node): boolean => node.type === 'activity' && node.activity === 'eventSubProcess';

/** Why a flow cannot leave a node (BPMN 2.0.2, 10.5 and 13.5). */
export function leavingForbidden(node: Node): RefusalCode | undefined {
  if (isAt(node, 'end')) return 'fromEnd';
  return isEventSubProcess(node) ? 'eventSubProcess' : undefined;
}

/** Why a flow cannot enter a node. */
export function enteringForbidden(node: Node): RefusalCode | undefined {
  if (isAt(node, 'start')) return 'intoStart';
  if (isBoundary(node)) return 'intoBoundary';
  return isEventSubProcess(node) ? 'eventSubProcess' : undefined;
}

/** A choice may lead to one place by two answers; any other second flow would say the same again. */
const alreadyJoined = (sheet: Sheet, from: Node, to: Id, but: Id | undefined): boolean =>
  from.type !== 'gateway' && flowsFrom(sheet, from.id).some((flow) => flow.to === to && flow.id !== but);

/** Why two nodes cannot be joined by a flow; undefined when they can. `but`: the flow that is to be moved there. */
export function joiningForbidden(sheet: Sheet, fromId: Id, toId: Id, but?: Id): RefusalCode | undefined {
  const from = nodeOf(sheet, fromId);
  const to = nodeOf(sheet, toId);
  if (!from || !to) return 'unknownElement';
  if (from.id === to.id) return 'toItself';
  const single = leavingForbidden(from) ?? enteringForbidden(to);
  if (single) return single;
  if (from.parent !== to.parent) return 'acrossScopes';
  return alreadyJoined(sheet, from, toId, but) ? 'alreadyJoined' : undefined;
}
