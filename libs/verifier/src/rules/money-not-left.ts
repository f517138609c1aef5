import type { Id, MoneyLine } from '@samskab/definition';
import { formatMoney } from '@samskab/expression';
import type { LineBalances } from '@samskab/ledger';
import { logTo, type Exploration, type Place } from '../explore/place.ts';
import { UNFINISHED } from '../money/accounts.ts';
import { concrete } from '../money/concrete.ts';
import type { Money } from '../money/money.ts';
import { exploredMoney, type Bare, type Context, type Rule } from './rule.ts';
import { called, say } from './words.ts';

/** Whatever way a case ends, its money is spent, reserved, released or returned (I1): none ends without a purpose. */
export const moneyNotLeft: Rule = {
  id: 'money-not-left',
  title: say('Ingen penge ender uden formål', 'No money ends without a purpose'),
  severity: 'error',
  proves: 'money',
  check: (context) => exploredMoney(context.money, (money) => find(context, money)),
};

const find = (context: Context, { places }: Exploration<Money>): Bare[] =>
  context.process.moneyLines.flatMap((line) => {
    const left = places.find(({ fate, extra }) => fate === 'ended' && isLeft(line, extra));
    return left ? [finding(context, line, left)] : [];
  });

const isLeft = ({ id, kind }: MoneyLine, { lines }: Money): boolean =>
  UNFINISHED[kind].some((state) => lines[id]?.[state] !== undefined);

const finding = ({ graph, process, plan }: Context, line: MoneyLine, place: Place<Money>): Bare => {
  const outcome = place.state.outcome ?? '';
  // A case may stop where the drawing does: then no end has a name.
  const end = graph.nodes.has(outcome) ? outcome : undefined;
  const [da, en] = end === undefined ? ['', ''] : [` ved ${called(graph, end)}`, ` at ${called(graph, end)}`];
  const played =
    plan &&
    concrete(
      plan,
      process,
      logTo(place),
      ({ lines, refusals }) => refusals.length === 0 && sum(line, lines[line.id]) > 0,
    );
  const money = played ? formatMoney(sum(line, played.lines[line.id])) : 'Penge';
  return {
    elements: [...(end === undefined ? [] : [end]), line.id],
    message: say(
      `${money} på ${called(graph, line.id)} kan ende uden formål${da}: hverken brugt, reserveret eller givet tilbage.`,
      `${played ? money : 'Money'} on ${called(graph, line.id)} can end without a purpose${en}: neither spent, reserved nor returned.`,
    ),
    counterexample: { log: played?.log ?? logTo(place) },
    ...(end !== undefined && fixOf(graph.incoming.get(end)?.[0]?.from, line, end, place.extra)),
  };
};

/** What is left over on a line, øre. */
const sum = ({ kind }: MoneyLine, balances: LineBalances | undefined): number =>
  UNFINISHED[kind].reduce((total, state) => total + (balances?.[state as keyof LineBalances] ?? 0), 0);

/** Freed money stays in its area; what is only expected ceases, and all other money goes back the way it came. */
const fixOf = (before: Id | undefined, line: MoneyLine, end: Id, { lines }: Money): Pick<Bare, 'fix'> => {
  const notReal = NOT_REAL.some((state) => lines[line.id]?.[state] !== undefined);
  const op = line.kind === 'freed' && !notReal ? 'reserve' : 'release';
  return before === undefined ? {} : { fix: { do: 'addFunding', before: end, op, line: line.id, amount: 'rest' } };
};

const NOT_REAL = ['expected', 'grantedAhead'] as const;
