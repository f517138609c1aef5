import { logTo } from '../explore/place.ts';
import { explored, type Bare, type Rule } from './rule.ts';
import { called, say } from './words.ts';
import type { Fix } from '../report/report.ts';
import type { Graph } from '../graph/graph.ts';

/** At a choice some way is always open; without one the case stands still until a person mends it. */
export const someWayOpen: Rule = {
  id: 'some-way-open',
  severity: 'error',
  proves: 'flow',
  check: ({ graph, flow }) =>
    explored(flow(), ({ places }) => {
      const found = new Map<string, Bare>();
      for (const place of places) {
        const incident = place.state.incidents.find(({ code }) => code === 'noBranch');
        if (!incident || found.has(incident.node)) continue;
        const where = called(graph, incident.node);
        found.set(incident.node, {
          elements: [incident.node],
          message: say(
            `Ved ${where} kan det ske, at ingen af vejene passer. Giv valget en standardvej.`,
            `At ${where} it can happen that none of the ways fits. Give the choice a default.`,
          ),
          counterexample: { log: logTo(place) },
          ...fixOf(graph, incident.node),
        });
      }
      return [...found.values()];
    }),
};

/** The last way becomes the default. Whether that one may be is another rule's to say. */
const fixOf = (graph: Graph, gateway: string): { fix?: Fix } => {
  const flow = graph.outgoing.get(gateway)?.at(-1);
  return flow ? { fix: { do: 'setDefault', gateway, flow: flow.id } } : {};
};
