import type { Activity, Id, Process } from '@samskab/definition';
import type { Accepted, Event, State } from '@samskab/engine';
import type { Domains } from '../explore/domains.ts';
import type { Lens } from '../explore/lens.ts';
import { facetFeel, facetIn, namesOf, saidAt, setAt } from '../graph/touches.ts';
import type { Graph } from '../graph/graph.ts';
import type { Accounts } from './accounts.ts';
import { renamed, type Held } from './held.ts';
import { noMoney, type Lack, type Money } from './money.ts';
import { post } from './post.ts';
import { note, noPostings, type Postings } from './postings.ts';

/** Follows what stands on each line as a case goes on: a posting counts when its work is done. */
export const moneyLens = (graph: Graph, domains: Domains, postings = noPostings()): Lens<Money> => {
  const funding = graph.process.nodes.filter((node): node is Activity => facetIn(node, 'funding') !== undefined);
  const decidedBy = new Set(funding.flatMap((node) => facetIn(node, 'funding')?.decidedBy ?? []));
  const amounts = namesOf(funding.flatMap(facetFeel));
  return {
    shared: { variables: new Set([...domains.keys(), ...amounts]), decidedBy, money: true },
    begun: noMoney,
    after: (money, event, before, taken) => after(graph, decidedBy, postings, money, event, before, taken),
    key: (money) => JSON.stringify([money.lines, money.decided, money.lacks]),
    // What the ledger refuses is an incident: nothing after it is the drawing's doing.
    halts: ({ lacks }) => lacks.length > 0,
  };
};

const after = (
  graph: Graph,
  decidedBy: ReadonlySet<Id>,
  postings: Postings,
  money: Money,
  event: Event,
  before: State,
  taken: Accepted,
): Money => {
  const node = nodeOf(event, before);
  const posted =
    event.type === 'workDone' && node !== undefined ? posting(graph, postings, money, node) : { ...money, lacks: [] };
  const decided = node !== undefined && decidedBy.has(node) ? decision(posted, event, node) : posted;
  const left = taken.moves.filter(({ what }) => what === 'left').map(({ node }) => node);
  const set = new Set(left.flatMap((id) => setAt(graph.nodes.get(id)!)));
  const said = node === undefined ? [] : saidAt(graph.nodes.get(node)!);
  return { ...decided, lines: afresh(decided.lines, new Set([...set, ...said])) };
};

const nodeOf = (event: Event, { instances }: State): Id | undefined => {
  if (event.type === 'taskCompleted') return instances[event.task]?.node;
  if (event.type === 'itemDecided') return instances[event.item]?.node;
  return event.type === 'workDone' ? instances[event.work]?.node : undefined;
};

const posting = (graph: Graph, postings: Postings, money: Money, node: Id): Money => {
  const facet = facetIn(graph.nodes.get(node), 'funding');
  const line = graph.process.moneyLines.find(({ id }) => id === facet?.line);
  if (!facet || !line) return { ...money, lacks: [] };
  const { process } = graph;
  const { accounts, shortage } = post(money.lines[line.id] ?? {}, {
    process,
    line,
    op: facet.op,
    amount: facet.amount,
  });
  if (!shortage) note(postings, node, line, facet, money.lines[line.id] ?? {});
  const isDecided = facet.decidedBy === undefined ? facet.op !== 'grant' : money.decided.includes(facet.decidedBy);
  const lacks: Lack[] = [
    ...(shortage ? [{ node, line: line.id, lack: shortage }] : []),
    ...(isDecided ? [] : [{ node, line: line.id, lack: 'decision' as const }]),
  ];
  return { ...money, lines: sorted({ ...money.lines, [line.id]: accounts }), lacks };
};

/** A body's last word counts; a task has been done once it has been done. */
const decision = (money: Money, event: Event, node: Id): Money => {
  const others = money.decided.filter((id) => id !== node);
  const isNo = event.type === 'itemDecided' && !['approved', 'amended', 'accepted'].includes(event.outcome);
  return { ...money, decided: isNo ? others : [...others, node].sort() };
};

const afresh = (lines: Money['lines'], set: ReadonlySet<Id>): Money['lines'] =>
  set.size === 0 ? lines : each(lines, (accounts) => each(accounts, (held) => renamed(held as Held, set)) as Accounts);

const each = <T>(record: Readonly<Record<string, T>>, change: (one: T) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(record).map(([key, one]) => [key, change(one)]));

/** The same money has one key, whatever came first. */
const sorted = (lines: Money['lines']): Money['lines'] =>
  Object.fromEntries(
    Object.entries(lines)
      .map(([id, accounts]): [Id, Accounts] => [
        id,
        Object.fromEntries(Object.entries(accounts).sort(([a], [b]) => (a < b ? -1 : 1))),
      ])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

export const usesMoney = ({ nodes }: Process): boolean => nodes.some((node) => facetIn(node, 'funding') !== undefined);
