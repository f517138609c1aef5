import type { Facet, MoneyLine } from '@samskab/definition';
import { WAYS } from '@samskab/ledger';
import { facetIn } from '../graph/touches.ts';
import { isEndless } from '../money/accounts.ts';
import { looked, type Context, type Rule } from './rule.ts';
import { called, say } from './words.ts';
import type { Message } from '../report/report.ts';

type Funding = Extract<Facet, { kind: 'funding' }>;

/** A posting is one the line's kind of money knows, with the amount, cover, purpose or reason that it takes. */
export const postingFitsLine: Rule = {
  id: 'posting-fits-line',
  title: say('Hver postering passer til sine penge', 'Every posting fits its money'),
  severity: 'error',
  proves: 'money',
  check: (context) =>
    looked(
      context.process.nodes.flatMap((node) => {
        const facet = facetIn(node, 'funding');
        const line = context.process.moneyLines.find(({ id }) => id === facet?.line);
        const message =
          facet && line && (messageFor(context, node.id, facet, line) ?? sourceless(context, node.id, facet, line));
        return message ? [{ elements: [node.id, line.id], message }] : [];
      }),
    ),
};

/** Spending, granting and freeing draw on what an earlier step put there; setting aside and giving back need not. */
const sourceless = (
  { graph, process }: Context,
  node: string,
  { op }: Funding,
  line: MoneyLine,
): Message | undefined => {
  const ways = WAYS[line.kind][op] ?? [];
  if (op === 'reserve' || op === 'release' || ways.some(({ from }) => isEndless(from))) return undefined;
  const sources = new Set(ways.map(({ from }) => from));
  const isFed = process.nodes.some((other) => {
    const facet = facetIn(other, 'funding');
    const brings = facet?.line === line.id ? (WAYS[line.kind][facet.op] ?? []) : [];
    return brings.some(({ to }) => sources.has(to)) && other.id !== node && graph.ahead(other.id).has(node);
  });
  const [where, money] = [called(graph, node), called(graph, line.id)];
  return isFed
    ? undefined
    : say(
        `${where} har aldrig noget at tage af: intet tidligere trin lægger penge på ${money} til det.`,
        `${where} never has anything to draw on: no earlier step puts money on ${money} for it.`,
      );
};

const messageFor = ({ graph }: Context, node: string, facet: Funding, line: MoneyLine): Message | undefined => {
  const [where, money] = [called(graph, node), called(graph, line.id)];
  const ways = WAYS[line.kind][facet.op];
  if (!ways)
    return say(
      `${where} kan ikke ske på ${money}: den slags penge har ikke den postering.`,
      `${where} cannot happen on ${money}: that kind of money has no such posting.`,
    );
  const isWhole = facet.amount === 'all' || facet.amount === 'rest';
  if (isWhole && ways.every(({ from }) => isEndless(from)))
    return say(
      `${where} mangler et beløb: “alt” og “resten” siger ikke, hvor meget det er.`,
      `${where} lacks an amount: “all” and “rest” do not say how much it is.`,
    );
  if (facet.op === 'grant' && line.kind !== 'freed' && facet.cover === undefined)
    return say(
      `${where} mangler en dækning: skriv, hvor pengene kommer fra.`,
      `${where} lacks a cover: say where the money comes from.`,
    );
  if (facet.op === 'reserve' && facet.purpose === undefined)
    return say(
      `${where} mangler et formål: skriv, hvad pengene er sat af til.`,
      `${where} lacks a purpose: say what the money is set aside for.`,
    );
  if (facet.op === 'release' && facet.reason === undefined)
    return say(
      `${where} mangler en grund: skriv, hvorfor pengene gives tilbage.`,
      `${where} lacks a reason: say why the money is given back.`,
    );
  return undefined;
};
