import type { Id } from '@samskab/definition';
import type { Graph } from '../graph/graph.ts';
import { logTo, type Place } from '../explore/place.ts';
import { explored, type Bare, type Rule } from './rule.ts';
import { called, say } from './words.ts';

/**
 * No step is open twice at once: parallel paths that meet without a parallel join do everything after it twice. Where a
 * terminate end follows, the first to come there ends the others, and that is meant.
 */
export const oneAtATime: Rule = {
  id: 'one-at-a-time',
  title: say('Intet trin er i gang to gange på samme tid', 'No step is open twice at once'),
  severity: 'error',
  proves: 'flow',
  check: ({ graph, flow }) =>
    explored(flow, ({ places }) => {
      const seen = new Map<Id, Place<undefined>>();
      for (const place of places) for (const id of twice(graph, place)) if (!seen.has(id)) seen.set(id, place);
      return [...seen].slice(0, 1).map(([id, place]) => ({
        elements: [id],
        message: say(
          `${called(graph, id)} kan være i gang to gange på samme tid: parallelle veje mødes uden at vente på hinanden.`,
          `${called(graph, id)} can be open twice at once: parallel paths meet without waiting for each other.`,
        ),
        counterexample: { log: logTo(place) },
        ...fixOf(graph, id),
      }));
    }),
};

/** Where the paths meet at a gateway right before it, that one is to wait for them. */
const fixOf = ({ incoming, nodes }: Graph, id: Id): Pick<Bare, 'fix'> => {
  const ways = incoming.get(id) ?? [];
  const before = ways.length === 1 ? nodes.get(ways[0]!.from) : undefined;
  const meets =
    before?.type === 'gateway' && before.gateway === 'exclusive' && (incoming.get(before.id) ?? []).length > 1;
  return meets ? { fix: { do: 'setGateway', gateway: before.id, kind: 'parallel' } } : {};
};

const twice = (graph: Graph, { state }: Place<undefined>): Id[] => {
  const nodes = Object.values(state.instances).map(({ node }) => node);
  return nodes.filter(
    (id, at) => nodes.indexOf(id) !== at && graph.nodes.get(id)?.type !== 'gateway' && !isCutShort(graph, id),
  );
};

const isCutShort = ({ ahead, nodes }: Graph, id: Id): boolean =>
  [...ahead(id)].some((later) => {
    const node = nodes.get(later);
    return node?.type === 'event' && node.position === 'end' && node.on.some(({ kind }) => kind === 'terminate');
  });
