import type { Id, Node } from '@samskab/definition';
import { choicesAfter, flowFor } from '../graph/decisions.ts';
import { reach, type Graph } from '../graph/graph.ts';
import { surelySaid } from '../graph/surely-set.ts';
import { facetIn } from '../graph/touches.ts';
import { looked, type Bare, type Context, type Rule } from './rule.ts';
import { called, say } from './words.ts';

/** No path ends in a no without a required reason, and a message with it to those who asked (I11). */
export const refusalHasReason: Rule = {
  id: 'refusal-has-reason',
  title: say('Et nej har en grund', 'A no has a reason'),
  severity: 'advice',
  check: (context) =>
    looked(
      context.process.nodes
        .filter((node) => facetIn(node, 'checkpoint') !== undefined)
        .flatMap((node) => refusals(context, node)),
    ),
};

const refusals = ({ graph, process }: Context, checkpoint: Node): Bare[] => {
  const variable = facetIn(checkpoint, 'checkpoint')!.outcome;
  const ends = choicesAfter(graph, checkpoint.id).flatMap((choice) => {
    const taken = flowFor(graph, choice, variable, 'rejected');
    return taken ? endsUntold(graph, taken.to) : [];
  });
  const texts = new Set(process.variables.filter(({ type }) => type === 'text').map(({ id }) => id));
  const hasReason = surelySaid(checkpoint).some((id) => id !== variable && texts.has(id));
  const where = called(graph, checkpoint.id);
  return [
    ...[...new Set(ends)].map((end) => ({
      elements: [end, checkpoint.id],
      message: say(
        `Et nej ved ${where} ender ved ${called(graph, end)}, uden at de, der spurgte, får besked med grunden.`,
        `A no at ${where} ends at ${called(graph, end)} without a message with the reason to those who asked.`,
      ),
    })),
    ...(hasReason ? [] : [{ elements: [checkpoint.id], message: unreasoned(where) }]),
  ];
};

const unreasoned = (where: string) =>
  say(
    `${where} kan sige nej uden en grund. Giv formularen et påkrævet tekstfelt.`,
    `${where} can say no without a reason. Give its form a required text field.`,
  );

/** Ends that are come to without any message, nor another decision. */
const endsUntold = (graph: Graph, from: Id): Id[] => {
  const stops = (id: Id): boolean =>
    ['notification', 'checkpoint'].some((kind) => facetIn(graph.nodes.get(id), kind as 'notification') !== undefined);
  if (stops(from)) return [];
  return [...reach(from, graph.next, stops)].filter((id) => {
    const node = graph.nodes.get(id);
    return node?.type === 'event' && node.position === 'end';
  });
};
