import type { Id, Mapping, Node } from '@samskab/definition';
import type { Graph } from '../graph/graph.ts';
import { namesIn } from '../graph/names.ts';
import { conditionsAt, facetFeel, namesOf, outputsOf, setAt } from '../graph/touches.ts';
import { looked, type Bare, type Context, type Rule } from './rule.ts';
import { called, say } from './words.ts';

/**
 * What was computed is computed anew when what it came from is asked for again: else a choice or a posting reads the old
 * figure. What a mapping makes of its own last value adds up on purpose.
 */
export const derivedAnew: Rule = {
  id: 'derived-anew',
  title: say('Det, der er regnet ud, regnes om', 'What was computed is computed anew'),
  severity: 'advice',
  check: ({ graph }) => {
    const found = new Map<string, Bare>();
    for (const node of graph.nodes.values())
      for (const mapping of outputsOf(node))
        for (const stale of staleAfter(graph, node, mapping))
          found.set(`${stale.changed} ${mapping.to}`, finding(graph, stale, mapping.to));
    return looked([...found.values()]);
  },
};

type Stale = { changed: Id; reader: Id };

/** Steps that change what the mapping read, from which something reads what it gave, with nothing setting it between. */
const staleAfter = (graph: Graph, node: Node, { from, to }: Mapping): Stale[] => {
  const inputs = namesIn(from);
  if (inputs.size === 0 || inputs.has(to) || node.type === 'event') return [];
  return [...unset(graph, node.id, to)]
    .filter((id) => id !== node.id && setAt(graph.nodes.get(id)!).some((name) => inputs.has(name)))
    .flatMap((changed) => {
      const reader = [changed, ...unset(graph, changed, to)].find((id) => reads(graph, id, changed).has(to));
      return reader === undefined ? [] : [{ changed, reader }];
    });
};

/** What a case may come to from a node without anything setting the variable; what sets it is left out. */
const unset = (graph: Graph, from: Id, variable: Id): ReadonlySet<Id> => {
  const seen = new Set<Id>();
  const waiting = [from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
    for (const to of graph.next.get(id) ?? [])
      if (!seen.has(to) && !setAt(graph.nodes.get(to)!).includes(variable)) {
        seen.add(to);
        waiting.push(to);
      }
  return seen;
};

/** What is decided or posted by: a step's own posting is made before its form changes anything. */
const reads = (graph: Graph, id: Id, changed: Id): ReadonlySet<Id> => {
  const node = graph.nodes.get(id)!;
  const posted = node.type === 'activity' && id !== changed ? facetFeel(node) : [];
  return namesOf([...conditionsAt(graph, id), ...posted]);
};

const finding = (graph: Context['graph'], { changed, reader }: Stale, variable: Id): Bare => ({
  elements: [changed, variable, reader],
  message: say(
    `${called(graph, changed)} ændrer det, ${called(graph, variable)} er regnet ud fra, men den regnes ikke om, før ${called(graph, reader)} bruger den.`,
    `${called(graph, changed)} changes what ${called(graph, variable)} was computed from, but it is not computed anew before ${called(graph, reader)} uses it.`,
  ),
});
