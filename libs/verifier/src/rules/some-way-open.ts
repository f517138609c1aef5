import type { Id } from '@samskab/definition';
import { logTo, type Place } from '../explore/place.ts';
import { explored, type Bare, type Rule } from './rule.ts';
import { called, say } from './words.ts';
import type { Fix } from '../report/report.ts';
import type { Graph } from '../graph/graph.ts';

/** At a choice some way is always open; without one the case stands still until a person mends it. */
export const someWayOpen: Rule = {
  id: 'some-way-open',
  title: say('Ved hvert valg er der altid en vej', 'At every choice some way is open'),
  severity: 'error',
  proves: 'flow',
  check: ({ graph, flow }) =>
    explored(flow, ({ places }) => {
      const found = new Map<Id, Bare>();
      for (const place of places)
        for (const { code, node } of place.state.incidents)
          if (code === 'noBranch' && !found.has(node)) found.set(node, finding(graph, node, place));
      return [...found.values()];
    }),
};

const finding = (graph: Graph, node: Id, place: Place<undefined>): Bare => ({
  elements: [node],
  message: say(
    `Ved ${called(graph, node)} kan det ske, at ingen af vejene passer. Giv valget en standardvej.`,
    `At ${called(graph, node)} it can happen that none of the ways fits. Give the choice a default.`,
  ),
  counterexample: { log: logTo(place) },
  ...fixOf(graph, node),
});

/** The last way becomes the default. Whether that one may be is another rule's to say. */
const fixOf = (graph: Graph, gateway: string): { fix?: Fix } => {
  const flow = graph.outgoing.get(gateway)?.at(-1);
  return flow ? { fix: { do: 'setDefault', gateway, flow: flow.id } } : {};
};
