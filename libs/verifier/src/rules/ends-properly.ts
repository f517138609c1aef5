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
              `Forløbet slutter aldrig helt: ved ${where} bliver noget stående, når en anden vej er nået til sin slutning.`,
              `The case never quite ends: at ${where} something is left standing when another path has come to its end.`,
            ),
            counterexample: { log: logTo(left) },
            ...passingJoin(graph, elements),
          };
        }),
    ),
};
