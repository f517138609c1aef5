import type { Id } from '@samskab/definition';
import { choicesAfter, flowFor } from '../graph/decisions.ts';
import { facetIn } from '../graph/touches.ts';
import { looked, type Context, type Rule } from './rule.ts';
import { called, say } from './words.ts';

/** Where a decision is about money, silence and the unforeseen lead back to work: the default flow never approves. */
export const defaultNeverApproves: Rule = {
  id: 'default-never-approves',
  title: say('Standardvejen godkender aldrig', 'The default never approves'),
  severity: 'error',
  proves: 'money',
  check: (context) =>
    looked(
      decidingMoney(context).flatMap((checkpoint) =>
        choicesAfter(context.graph, checkpoint).flatMap((choice) => finding(context, checkpoint, choice)),
      ),
    ),
};

const decidingMoney = ({ process }: Context): Id[] => [
  ...new Set(process.nodes.flatMap((node) => facetIn(node, 'funding')?.decidedBy ?? [])),
];

const finding = ({ graph }: Context, checkpoint: Id, choice: Id) => {
  const gateway = graph.nodes.get(choice);
  const variable = facetIn(graph.nodes.get(checkpoint), 'checkpoint')!.outcome;
  const taken = flowFor(graph, choice, variable, 'approved');
  if (!taken || gateway?.type !== 'gateway' || gateway.default !== taken.id) return [];
  const where = called(graph, choice);
  return [
    {
      elements: [taken.id, choice],
      message: say(
        `Ved ${where} er godkendt standardvejen, så et udfald, ingen har tænkt på, også godkender. Giv godkendt en betingelse.`,
        `At ${where} approval is the default, so that an outcome nobody thought of approves too. Give approval a condition.`,
      ),
    },
  ];
};
