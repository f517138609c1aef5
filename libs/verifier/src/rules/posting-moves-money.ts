import { facetIn } from '../graph/touches.ts';
import { explored, type Rule } from './rule.ts';
import { called, say } from './words.ts';

/** A posting of all or the rest finds something on some way: one that never does is left over, or something before it is missing. */
export const postingMovesMoney: Rule = {
  id: 'posting-moves-money',
  title: say('Hver postering flytter penge', 'Every posting moves money'),
  severity: 'advice',
  check: ({ graph, process, money, postings }) =>
    explored(money, ({ complete }) =>
      process.nodes
        .filter(({ id }) => complete && postings.done.has(id) && !postings.moved.has(id))
        .map((node) => {
          const { line } = facetIn(node, 'funding')!;
          return {
            elements: [node.id, line],
            message: say(
              `${called(graph, node.id)} flytter aldrig noget: der står aldrig penge til det på ${called(graph, line)}.`,
              `${called(graph, node.id)} never moves anything: there is never money for it on ${called(graph, line)}.`,
            ),
          };
        }),
    ),
};
