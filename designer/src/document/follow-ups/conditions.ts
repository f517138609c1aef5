import type { Flow, Id, Node } from '@samskab/definition';
import { mapKept, without, withProcess } from '../edit.ts';
import type { Sheet } from '../sheet.ts';

const choosing = ['exclusive', 'inclusive', 'complex'];

const chooses = (node: Node | undefined): boolean =>
  node?.type === 'activity' || (node?.type === 'gateway' && choosing.includes(node.gateway));

const ownDefault = (node: Node, flows: ReadonlyMap<Id, Flow>): Node => {
  if (node.type === 'event' || node.default === undefined) return node;
  return chooses(node) && flows.get(node.default)?.from === node.id ? node : without(node, 'default');
};

/** Conditions stand only where a choice is made, and never on the flow that is taken otherwise. */
export function followChoices(sheet: Sheet): Sheet {
  const byId = new Map(sheet.process.flows.map((flow) => [flow.id, flow]));
  const nodes = mapKept(sheet.process.nodes, (node) => ownDefault(node, byId));
  const sources = new Map(nodes.map((node) => [node.id, node]));
  const flows = mapKept(sheet.process.flows, (flow) => {
    const source = sources.get(flow.from);
    const otherwise = source && source.type !== 'event' && source.default === flow.id;
    return flow.when !== undefined && (!chooses(source) || otherwise) ? without(flow, 'when') : flow;
  });
  return withProcess(sheet, { nodes, flows });
}
