import type { Id } from '@samskab/definition';
import { logTo, type Exploration, type Place } from '../explore/place.ts';
import { facetIn } from '../graph/touches.ts';
import { concrete } from '../money/concrete.ts';
import type { Lack, Money } from '../money/money.ts';
import { exploredMoney, type Bare, type Context, type Rule } from './rule.ts';
import { called, say } from './words.ts';

/** No way spends, frees or moves money before it is there (I5): what the ledger would refuse, the drawing must not ask. */
export const moneyCovered: Rule = {
  id: 'money-covered',
  title: say('Intet bruges, før der er dækning', 'Nothing is spent before it is covered'),
  severity: 'error',
  proves: 'money',
  check: (context) =>
    exploredMoney(context.money, (money) =>
      lacking(money, ({ lack }) => lack !== 'decision').map(({ place, lack }) => finding(context, place, lack)),
    ),
};

/** The first place where each posting lacks something of the kind. */
export const lacking = (
  { places }: Exploration<Money>,
  isIt: (lack: Lack) => boolean,
): { place: Place<Money>; lack: Lack }[] => {
  const found = new Map<Id, { place: Place<Money>; lack: Lack }>();
  for (const place of places)
    for (const lack of place.extra.lacks)
      if (isIt(lack) && !found.has(lack.node)) found.set(lack.node, { place, lack });
  return [...found.values()];
};

const finding = ({ graph, process, plan }: Context, place: Place<Money>, { node, line, lack }: Lack): Bare => {
  const played =
    plan &&
    concrete(plan, process, logTo(place), ({ refusals }) => refusals.at(-1)?.node === node && refusals.length === 1);
  const amount = facetIn(graph.nodes.get(node), 'funding')?.amount ?? '';
  return {
    elements: [node, line],
    message: messages[lack](called(graph, node), called(graph, line), amount),
    counterexample: { log: played?.log ?? logTo(place) },
    ...(lack === 'less' ? { fix: { do: 'setAmount' as const, node, amount: 'all' } } : {}),
  };
};

const messages: Record<Lack['lack'], (node: string, line: string, amount: string) => ReturnType<typeof say>> = {
  empty: (node, line) =>
    say(
      `${node} kan komme, før der er penge til det på ${line}. Det skal dækkes først.`,
      `${node} can come before there is money for it on ${line}. It must be covered first.`,
    ),
  less: (node, line, amount) =>
    say(
      `${node} bruger ${amount}, og det er ikke det, der står klar på ${line}. Brug det samme beløb, eller “all”.`,
      `${node} spends ${amount}, which is not what stands ready on ${line}. Use the same amount, or “all”.`,
    ),
  reallyFreed: (node, line) =>
    say(
      `${node} vil trække frigjorte penge tilbage fra ${line}. Pengene bliver i området: reservér dem.`,
      `${node} takes really freed money back from ${line}. The money stays in its area: reserve it.`,
    ),
  decision: (node) => say(`${node} mangler en beslutning.`, `${node} lacks a decision.`),
};
