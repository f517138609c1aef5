import type { Flow } from '@samskab/definition';
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
      ...fixOf(flow),
    })),
  ];
};

const words: Readonly<Record<string, string>> = { true: 'ja', false: 'nej' };

/** A condition that asks for one answer is that answer. */
const fixOf = ({ id, when = '' }: Flow): Pick<Bare, 'fix'> => {
  const [, text, truth] = /^\s*[\p{L}_][\p{L}\d_]*\s*=\s*(?:"([^"]+)"|(true|false))\s*$/u.exec(when) ?? [];
  const name = text ?? (truth && words[truth]);
  return name ? { fix: { do: 'setName', element: id, name } } : {};
};
