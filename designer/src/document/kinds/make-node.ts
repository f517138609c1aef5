import type { Id, Node } from '@samskab/definition';
import { flowsInto, isActivity, isBoundary, nodeOf } from '../edit.ts';
import type { Make } from '../edited.ts';
import type { Sheet } from '../sheet.ts';
import { activityMakers } from './activities.ts';
import { eventMakers } from './events.ts';
import { gatewayMakers } from './gateways.ts';
import type { AnyKind } from './kind-names.ts';
import type { Maker } from './maker.ts';

export const makers: { [K in AnyKind]: Maker } = { ...activityMakers, ...gatewayMakers, ...eventMakers };

/** Nodes before one, nearest first. */
function before(sheet: Sheet, from: Id | undefined): Node[] {
  const found: Id[] = from === undefined ? [] : [from];
  for (const id of found) {
    const node = nodeOf(sheet, id);
    const sources = isBoundary(node) ? [node.attachedTo ?? id] : flowsInto(sheet, id).map((flow) => flow.from);
    found.push(...sources.filter((source) => !found.includes(source)));
  }
  return found.flatMap((id) => nodeOf(sheet, id) ?? []);
}

/** A new node of a kind, as it is to stand after `after`, with the name it was given or the one such nodes get. */
export function makeNode(sheet: Sheet, kind: AnyKind, make: Make, after?: Id, name?: string) {
  const earlier = before(sheet, after).filter(isActivity);
  const id = make.id();
  const made = makers[kind](id, {
    sheet,
    make,
    role: earlier.find(({ role }) => role !== undefined)?.role,
    chosenAt: earlier.find(({ activity }) => activity === 'user')?.id,
  });
  const called = name ?? make.words.kinds[kind];
  return { sheet: made.sheet, node: { ...made.node, ...(called !== '' && { name: called }) } as Node };
}
