import type { Flow, Id, Outcome } from '@samskab/definition';
import { evaluateCondition } from '@samskab/expression';
import type { Graph } from './graph.ts';
import { namesIn } from './names.ts';
import { facetIn } from './touches.ts';

/** The choices that read what a checkpoint decided. */
export const choicesAfter = (graph: Graph, checkpoint: Id): Id[] => {
  const outcome = facetIn(graph.nodes.get(checkpoint), 'checkpoint')?.outcome;
  if (outcome === undefined) return [];
  return [...graph.nodes.values()].flatMap((node) => {
    const reads = (graph.outgoing.get(node.id) ?? []).some(
      ({ when }) => when !== undefined && namesIn(when).has(outcome),
    );
    return node.type === 'gateway' && node.gateway === 'exclusive' && reads ? [node.id] : [];
  });
};

/** The flow an outcome takes at a choice; undefined where other data decides. */
export const flowFor = (graph: Graph, choice: Id, variable: Id, outcome: Outcome): Flow | undefined => {
  const gateway = graph.nodes.get(choice);
  const flows = graph.outgoing.get(choice) ?? [];
  for (const flow of flows) {
    if (flow.when === undefined) continue;
    const said = [...namesIn(flow.when)].every((name) => name === variable)
      ? evaluateCondition(flow.when, { [variable]: outcome })
      : { fault: '' };
    if ('fault' in said) return undefined;
    if (said.value) return flow;
  }
  return flows.find(({ id }) => gateway?.type === 'gateway' && id === gateway.default);
};
