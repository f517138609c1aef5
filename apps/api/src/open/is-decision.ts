import type { Field, Node } from '@samskab/definition';
import type { DrawingOf } from '../drawings/drawing-of.ts';
import { mentions } from './disclosed.ts';

const promises: ReadonlySet<string> = new Set(['expect', 'reserve', 'grant']);

/**
 * Whether somebody decides at a step, by the drawing itself: a body does, an association is founded, money or an order
 * rests on it, or what is written there says where the case goes. The same rule for every kind of actor (domain.md I14).
 */
export function isDecision(drawing: DrawingOf, id: string): boolean {
  const node = drawing.activity(id);
  if (node?.activity !== 'user') return false;
  const kind = node.facet?.kind;
  if (kind === 'order' || kind === 'handover') return false;
  if (kind === 'checkpoint' || kind === 'association') return true;
  const written = new Set(drawing.form(id).map(({ variable }) => variable));
  return drawing.process.nodes.some((other) => restsOn(other, id, written)) || waysOn(drawing, written);
}

function restsOn(node: Node, decidedAt: string, written: ReadonlySet<string>): boolean {
  const facet = node.type === 'activity' ? node.facet : undefined;
  if (facet?.kind === 'order') return facet.decidedBy === decidedAt;
  if (facet?.kind !== 'funding') return false;
  if (facet.decidedBy === decidedAt) return true;
  return promises.has(facet.op) && mentions(facet.amount).some((name) => written.has(name));
}

const waysOn = ({ flows }: DrawingOf, written: ReadonlySet<string>): boolean =>
  flows.some(({ when }) => when !== undefined && mentions(when).some((name) => written.has(name)));

/** The field whose answer a gateway right after the step asks for. */
export const wayField = (drawing: DrawingOf, id: string): Field | undefined => {
  const after = drawing.flows.filter(({ from }) => from === id).map(({ to }) => to);
  const asked = drawing.flows.filter(({ from, when }) => after.includes(from) && when !== undefined);
  const names = new Set(asked.flatMap(({ when = '' }) => mentions(when)));
  return drawing.form(id).find(({ variable }) => names.has(variable));
};
