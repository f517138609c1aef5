import { logTo, type Place } from '../explore/place.ts';
import { facetIn } from '../graph/touches.ts';
import { concrete } from '../money/concrete.ts';
import type { Lack, Money } from '../money/money.ts';
import { lacking } from './money-covered.ts';
import { exploredMoney, type Bare, type Context, type Rule } from './rule.ts';
import { called, say } from './words.ts';

/**
 * A grant rests on the body's yes, given on the same way: only the council grants. A posting within a frame rests
 * on the step where it was decided.
 */
export const grantDecided: Rule = {
  id: 'grant-decided',
  title: say('Hver bevilling er besluttet', 'Every grant has been decided'),
  severity: 'error',
  proves: 'money',
  check: (context) =>
    exploredMoney(context.money, (money) =>
      lacking(money, ({ lack }) => lack === 'decision').map(({ place, lack }) => finding(context, place, lack)),
    ),
};

const finding = ({ graph, process, plan }: Context, place: Place<Money>, { node }: Lack): Bare => {
  const facet = facetIn(graph.nodes.get(node), 'funding');
  const by = facet?.decidedBy;
  const played =
    facet?.op === 'grant' && plan
      ? concrete(plan, process, logTo(place), ({ refusals }) =>
          refusals.some((refusal) => refusal.node === node && refusal.refused === 'noDecision'),
        )
      : undefined;
  const where = called(graph, node);
  return {
    elements: by === undefined ? [node] : [node, by],
    message:
      by === undefined
        ? say(
            `${where} bevilger uden en beslutning. Sæt, hvor det bliver besluttet.`,
            `${where} grants without a decision. Say where it is decided.`,
          )
        : say(
            `Forløbet kan nå ${where}, uden at ${called(graph, by)} har sagt ja.`,
            `The case can reach ${where} without a yes from ${called(graph, by)}.`,
          ),
    counterexample: { log: played?.log ?? logTo(place) },
  };
};
