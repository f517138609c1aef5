import type { Facet, Node } from '@samskab/definition';
import type { Graph } from '../graph/graph.ts';
import { isDoneBefore } from '../graph/passed-before.ts';
import { facetIn } from '../graph/touches.ts';
import { looked, type Context, type Rule } from './rule.ts';
import { called, say } from './words.ts';

type Funding = Extract<Facet, { kind: 'funding' }>;

/**
 * Somebody has decided what a frame is used for (I5): what takes from its room names the step where, or draws on what
 * was reserved by one that does.
 */
export const frameDecided: Rule = {
  id: 'frame-decided',
  title: say('Brug af en ramme er besluttet', 'Use of a frame has been decided'),
  severity: 'advice',
  check: (context) =>
    looked(
      context.process.nodes
        .filter((node) => isUndecided(context, node))
        .map((node) => ({
          elements: [node.id, facetIn(node, 'funding')!.line],
          message: say(
            `${called(context.graph, node.id)} bruger af rammen, uden at tegningen siger, hvor det er besluttet. Sæt trinnet.`,
            `${called(context.graph, node.id)} uses the frame, and the drawing does not say where that was decided. Name the step.`,
          ),
        })),
    ),
};

const isUndecided = ({ graph, process }: Context, node: Node): boolean => {
  const facet = facetIn(node, 'funding');
  if (!facet || !takesRoom(facet) || facet.decidedBy !== undefined) return false;
  const line = process.moneyLines.find(({ id }) => id === facet.line);
  return line?.kind === 'frame' && !process.nodes.some((other) => reservesFor(graph, other, facet, node));
};

const takesRoom = ({ op }: Funding): boolean => op === 'commit' || op === 'reserve';

const reservesFor = (graph: Graph, other: Node, { line }: Funding, node: Node): boolean => {
  const reserve = facetIn(other, 'funding');
  return (
    reserve?.op === 'reserve' &&
    reserve.line === line &&
    reserve.decidedBy !== undefined &&
    isDoneBefore(graph, other.id, node.id)
  );
};
