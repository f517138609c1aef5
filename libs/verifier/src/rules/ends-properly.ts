import { logTo } from '../explore/place.ts';
import { hasPartlyEnded, passingJoin, standingAt } from './can-always-end.ts';
import { explored, type Rule } from './rule.ts';
import { list, say } from './words.ts';

/** When a path has come to its end, nothing else of the case is left standing for ever. */
export const endsProperly: Rule = {
  id: 'ends-properly',
  title: say('Når det slutter, står intet tilbage', 'When it ends, nothing is left standing'),
  severity: 'error',
  proves: 'flow',
  check: ({ graph, flow }) =>
    explored(flow, ({ places }) =>
      places
        .filter(hasPartlyEnded)
        .slice(0, 1)
        .map((left) => {
          const elements = standingAt(left);
          const where = list(graph, elements);
          return {
            elements,
            message: say(
              `En vej er nået til sin slutning, men ved ${where} bliver noget stående, så forløbet aldrig slutter helt.`,
              `One path has come to its end, but at ${where} something is left standing, so that the case never quite ends.`,
            ),
            counterexample: { log: logTo(left) },
            ...passingJoin(graph, elements),
          };
        }),
    ),
};
