import { facetIn } from '../graph/touches.ts';
import { looked, type Rule } from './rule.ts';
import { called, say } from './words.ts';

/** What is committed is paid before the rest is set aside or given back: somebody waits for that money. */
export const commitmentPaid: Rule = {
  id: 'commitment-paid',
  title: say('Det, der er disponeret, bliver betalt', 'What is committed is paid'),
  severity: 'advice',
  check: ({ graph, process, postings }) =>
    looked(
      process.nodes
        .filter(({ id }) => postings.sweptCommitted.has(id))
        .map((node) => ({
          elements: [node.id, facetIn(node, 'funding')!.line],
          message: say(
            `${called(graph, node.id)} tager penge, der er disponeret og endnu ikke betalt. Betal først, så resten er til overs.`,
            `${called(graph, node.id)} takes money that is committed and not yet paid. Pay first, so that the rest is left over.`,
          ),
        })),
    ),
};
