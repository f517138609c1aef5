import { isDoneBefore } from '../graph/passed-before.ts';
import { sideOf } from '../graph/roles.ts';
import { facetIn } from '../graph/touches.ts';
import { looked, type Bare, type Context, type Rule } from './rule.ts';
import { called, say } from './words.ts';

/** Citizens choose, the municipality orders (I3): every order comes after the step where citizens chose it. */
export const citizensChose: Rule = {
  id: 'citizens-chose',
  title: say('Borgerne har valgt det, der bestilles', 'What is ordered has been chosen by citizens'),
  severity: 'advice',
  check: (context) =>
    looked(
      context.process.nodes.flatMap((node) => {
        const by = facetIn(node, 'order')?.decidedBy;
        return by === undefined ? [] : findings(context, node.id, by);
      }),
    ),
};

const findings = ({ graph, process }: Context, order: string, by: string): Bare[] => {
  const [where, there] = [called(graph, order), called(graph, by)];
  if (!isDoneBefore(graph, by, order))
    return [
      {
        elements: [order, by],
        message: say(
          `${where} kan komme, før borgerne har valgt ved ${there}.`,
          `${where} can come before the citizens have chosen at ${there}.`,
        ),
      },
    ];
  const side = sideOf(process, by);
  if (side === 'citizens') return [];
  return [
    {
      elements: [by, order],
      message: say(
        `${there} er ikke borgernes trin, så ${where} bestiller ikke det, borgerne har valgt.`,
        `${there} is not a step of the citizens, so ${where} does not order what citizens chose.`,
      ),
    },
  ];
};
