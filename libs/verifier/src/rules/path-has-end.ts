import type { Node } from '@samskab/definition';
import { looked, type Rule } from './rule.ts';
import { called, say } from './words.ts';

/** Every path ends at an end that is drawn: what just stops ends too, and nobody sees how. */
export const pathHasEnd: Rule = {
  id: 'path-has-end',
  title: say('Hver vej har en slutning', 'Every path has an end'),
  severity: 'advice',
  check: ({ graph, process }) =>
    looked(
      process.nodes
        .filter((node) => goesOn(node) && (graph.outgoing.get(node.id) ?? []).length === 0)
        .map(({ id }) => ({
          elements: [id],
          message: say(
            `Vejen stopper ved ${called(graph, id)} uden en slutning. Tegn den videre, eller giv den en slutning.`,
            `The path stops at ${called(graph, id)} without an end. Draw it on, or give it an end.`,
          ),
        })),
    ),
};

const goesOn = (node: Node): boolean => {
  if (node.type === 'event') return node.position !== 'end';
  return node.type === 'gateway' || (node.activity !== 'eventSubProcess' && !node.isForCompensation);
};
