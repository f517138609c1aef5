import type { Activity, Feel, Id, Node } from '@samskab/definition';
import { templateNames } from '@samskab/expression';
import type { Graph } from '../graph/graph.ts';
import { namesIn } from '../graph/names.ts';
import { surelySaid, surelySet, type SurelySet } from '../graph/surely-set.ts';
import { facetFeel, outputsOf } from '../graph/touches.ts';
import { looked, type Bare, type Rule } from './rule.ts';
import { called, say } from './words.ts';

/** Whatever an expression reads has been given a value on every way to it; without one the case stands still there. */
export const variableSetBeforeRead: Rule = {
  id: 'variable-set-before-read',
  title: say('Alt, der læses, er udfyldt', 'Whatever is read has been filled in'),
  severity: 'error',
  proves: 'flow',
  check: ({ graph }) => {
    const set = surelySet(graph);
    return looked(
      [...graph.nodes.values()].flatMap((node) => readsOf(graph, set, node).flatMap((read) => unset(graph, read))),
    );
  },
};

type Read = { at: Id; feel: Feel; known: ReadonlySet<Id> };

const readsOf = (graph: Graph, set: SurelySet, node: Node): Read[] => {
  const [before, after] = [set.before(node.id), set.after(node.id)];
  const said = new Set([...before, ...surelySaid(node)]);
  return [
    ...openingFeel(node).map((feel) => ({ at: node.id, feel, known: before })),
    ...mappings(node).map(({ from }, index) => ({ at: node.id, feel: from, known: seenBy(said, node, index) })),
    ...(graph.outgoing.get(node.id) ?? []).flatMap(({ id, when }) =>
      when ? [{ at: id, feel: when, known: after }] : [],
    ),
  ];
};

/** What is asked as a step opens. A message start reads its message, which is no variable. */
const openingFeel = (node: Node): Feel[] =>
  node.type === 'activity'
    ? [...(node.input ?? []).map(({ from }) => from), ...facetFeel(node), ...placeholders(node)]
    : [];

/** A recommendation shows what its braces name as the item is put on the agenda. */
const placeholders = (node: Activity): Feel[] =>
  node.facet?.kind === 'checkpoint' ? templateNames(node.facet.recommendation) : [];

const mappings = (node: Node) => (node.type === 'event' && node.position === 'start' ? [] : outputsOf(node));

/** Each mapping sees what those before it gave. */
const seenBy = (said: ReadonlySet<Id>, node: Node, index: number): ReadonlySet<Id> =>
  new Set([
    ...said,
    ...mappings(node)
      .slice(0, index)
      .map(({ to }) => to),
  ]);

const unset = (graph: Graph, { at, feel, known }: Read): Bare[] => {
  const variables = new Set(graph.process.variables.map(({ id }) => id));
  return [...namesIn(feel)]
    .filter((name) => variables.has(name) && !known.has(name) && !asksForNull(feel, name))
    .map((name) => ({
      elements: [at, name],
      message: say(
        `${called(graph, at)} læser ${called(graph, name)}, som ikke altid er udfyldt, når forløbet kommer hertil.`,
        `${called(graph, at)} reads ${called(graph, name)}, which is not always filled in when the case comes here.`,
      ),
    }));
};

const asksForNull = (feel: Feel, name: Id): boolean => new RegExp(`\\b${name}\\s*!?=\\s*null`).test(feel);
