import type { Node } from '@samskab/definition';
import { isDoneBefore } from '../graph/passed-before.ts';
import { sideOf } from '../graph/roles.ts';
import { facetIn } from '../graph/touches.ts';
import { looked, type Context, type Rule } from './rule.ts';
import { called, say } from './words.ts';

/** The council decides formally last (I4): what is ordered after its decision has been chosen before it. */
export const councilLast: Rule = {
  id: 'council-last',
  title: say('Byrådet beslutter til sidst', 'The council decides last'),
  severity: 'advice',
  check: (context) =>
    looked(
      context.process.nodes
        .filter((node) => isCouncils(context, node))
        .flatMap((council) => tooEarly(context, council.id)),
    ),
};

const isCouncils = ({ process }: Context, node: Node): boolean => {
  const body = facetIn(node, 'checkpoint')?.body;
  return body !== undefined && (body === 'council' || sideOf(process, node.id) === 'council');
};

const tooEarly = ({ graph }: Context, council: string) =>
  [...graph.ahead(council)].flatMap((id) => {
    const chosen = facetIn(graph.nodes.get(id), 'order')?.decidedBy;
    if (chosen === undefined || isDoneBefore(graph, chosen, council)) return [];
    const [there, where] = [called(graph, chosen), called(graph, council)];
    return [
      {
        elements: [council, chosen, id],
        message: say(
          `${where} kan komme før det konkrete projekt: ${there} er ikke valgt endnu. Byrådet beslutter til sidst.`,
          `${where} can come before the concrete project: ${there} has not been chosen yet. The council decides last.`,
        ),
      },
    ];
  });
