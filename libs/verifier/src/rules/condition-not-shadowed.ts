import type { Flow } from '@samskab/definition';
import type { Graph } from '../graph/graph.ts';
import { looked, type Bare, type Rule } from './rule.ts';
import { arrow, say } from './words.ts';

/** Conditions are tried in order, and the first that is true takes the token: none asks what one before it asked. */
export const conditionNotShadowed: Rule = {
  id: 'condition-not-shadowed',
  title: say('Ingen betingelse skygger for en anden', 'No condition shadows another'),
  severity: 'error',
  proves: 'flow',
  check: ({ graph }) =>
    looked(
      [...graph.nodes.values()].flatMap((node) =>
        node.type === 'gateway' && node.gateway === 'exclusive'
          ? shadowed(graph, graph.outgoing.get(node.id) ?? [], node.default)
          : [],
      ),
    ),
};

const shadowed = (graph: Graph, flows: readonly Flow[], fallback?: string): Bare[] => {
  const tried = flows.filter(({ id }) => id !== fallback);
  return tried.flatMap((flow, index) => {
    const over = tried.slice(0, index).find(({ when }) => when === undefined || bare(when) === bare(flow.when ?? ''));
    if (!over) return [];
    const [mine, first] = [arrow(graph, flow.id), arrow(graph, over.id)];
    return [
      {
        elements: [flow.id, over.id],
        message: say(
          `Pilen ${mine} bliver aldrig fulgt, for ${first} tager det hele før den.`,
          `The flow ${mine} is never taken, for ${first} takes everything before it.`,
        ),
      },
    ];
  });
};

const bare = (feel: string): string => feel.replaceAll(/\s/g, '');
