import type { Context, Bare, Rule } from './rule.ts';
import { looked } from './rule.ts';
import { arrow, called, say } from './words.ts';

/** A choice asks a question, and each way out of it is an answer. */
export const gatewayAsks: Rule = {
  id: 'gateway-asks',
  title: say('Hvert valg stiller et spørgsmål', 'Every choice asks a question'),
  severity: 'advice',
  check: (context) =>
    looked(
      context.process.nodes.flatMap((node) =>
        node.type === 'gateway' && node.gateway === 'exclusive' ? findings(context, node.id, node.name) : [],
      ),
    ),
};

const findings = ({ graph }: Context, id: string, name: string | undefined): Bare[] => {
  const flows = graph.outgoing.get(id) ?? [];
  if (flows.length < 2) return [];
  const where = called(graph, id);
  const question: Bare = {
    elements: [id],
    message: say(`Valget ${where} mangler et spørgsmål.`, `The choice ${where} lacks a question.`),
  };
  const unnamed = flows.filter((flow) => !flow.name);
  return [
    ...(name ? [] : [question]),
    ...unnamed.map((flow) => ({
      elements: [flow.id, id],
      message: say(
        `Pilen ${arrow(graph, flow.id)} mangler et svar.`,
        `The flow ${arrow(graph, flow.id)} lacks an answer.`,
      ),
    })),
  ];
};
