import type { Id } from '@samskab/definition';
import type { Graph } from '../graph/graph.ts';
import { explored, type Bare, type Rule } from './rule.ts';
import { arrow, called, say } from './words.ts';

/** Every step and every flow can be come to by some case. A flow out of a step that cannot is not told on its own. */
export const everyStepReachable: Rule = {
  id: 'every-step-reachable',
  title: say('Hvert trin og hver pil kan nås', 'Every step and every flow can be come to'),
  severity: 'error',
  proves: 'flow',
  check: ({ graph, flow }) =>
    explored(flow, ({ entered, taken, complete, places }) => {
      // What was not looked at might have come there.
      if (!complete || places.some(({ fate }) => fate === 'growing')) return [];
      return [
        ...graph.process.nodes.filter(({ id }) => !entered.has(id)).map(({ id }) => deadNode(graph, id)),
        ...graph.process.flows
          .filter(({ id, from }) => entered.has(from) && !taken.has(id))
          .map(({ id, from }) => deadFlow(graph, id, from)),
      ];
    }),
};

const deadNode = (graph: Graph, id: Id): Bare => {
  const where = called(graph, id);
  return {
    elements: [id],
    message: say(`Intet forløb kan komme til ${where}.`, `No case can ever come to ${where}.`),
  };
};

const deadFlow = (graph: Graph, id: Id, from: Id): Bare => ({
  elements: [id, from],
  message: say(`Pilen ${arrow(graph, id)} bliver aldrig fulgt.`, `The flow ${arrow(graph, id)} is never taken.`),
});
