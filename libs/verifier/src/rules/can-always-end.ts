import type { Id } from '@samskab/definition';
import { logTo, type Exploration, type Place } from '../explore/place.ts';
import type { Graph } from '../graph/graph.ts';
import { explored, type Bare, type Context, type Rule } from './rule.ts';
import { list, say } from './words.ts';

/** From wherever a case comes, it can still end; people's own exits (ending it, moving tokens) do not count. */
export const canAlwaysEnd: Rule = {
  id: 'can-always-end',
  title: say('Forløbet kan altid slutte', 'The case can always end'),
  severity: 'error',
  proves: 'flow',
  check: (context) => explored(context.flow, (flow) => find(context, flow)),
};

const find = ({ graph }: Context, flow: Exploration<undefined>): Bare[] => {
  const trap = trapIn(flow);
  if (!trap) return [];
  const elements = standingAt(trap);
  return [
    {
      elements,
      message: messages[trap.fate === 'stuck' ? 'stuck' : 'circling'](list(graph, elements)),
      counterexample: { log: logTo(trap) },
      ...fixOf(graph, trap, elements),
    },
  ];
};

const fixOf = (graph: Graph, { fate }: Place<undefined>, elements: readonly Id[]): Pick<Bare, 'fix'> =>
  fate === 'stuck' ? passingJoin(graph, elements) : {};

/** A parallel join that waits in vain need not wait: it lets through what comes. */
export const passingJoin = (graph: Graph, elements: readonly Id[]): Pick<Bare, 'fix'> => {
  const join = elements.find((id) => {
    const node = graph.nodes.get(id);
    return node?.type === 'gateway' && node.gateway === 'parallel' && (graph.outgoing.get(id) ?? []).length === 1;
  });
  return join === undefined ? {} : { fix: { do: 'setGateway', gateway: join, kind: 'exclusive' } };
};

/** A place from which no end can be come to; where it stands still tells more than where it could no longer be helped. */
export const trapIn = (flow: Exploration<undefined>): Place<undefined> | undefined => {
  const hopeful = mayEnd(flow);
  const lost = flow.places.filter((place) => !hopeful.has(place));
  return lost.find(({ fate }) => fate === 'stuck') ?? lost[0];
};

export const standingAt = ({ state }: Place<unknown>): Id[] => [
  ...new Set(Object.values(state.instances).map(({ node }) => node)),
];

/** Some path has come to an end, and the rest never does: another rule's finding. */
export const hasPartlyEnded = ({ fate, state }: Place<unknown>): boolean =>
  fate === 'stuck' && Object.values(state.scopes).some(({ outcome }) => outcome !== undefined);

/** Places from which an end is within reach, an incident that a person mends, or what was not looked at. */
const mayEnd = ({ places }: Exploration<undefined>): ReadonlySet<Place<undefined>> => {
  const before = new Map<Place<undefined>, Place<undefined>[]>();
  for (const place of places) for (const next of place.next) before.set(next, [...(before.get(next) ?? []), place]);
  const found = new Set(places.filter((place) => isOver[place.fate] || hasPartlyEnded(place)));
  for (const place of found) for (const one of before.get(place) ?? []) found.add(one);
  return found;
};

const isOver: Record<Place<undefined>['fate'], boolean> = {
  ended: true,
  incident: true,
  growing: true,
  cut: true,
  open: false,
  stuck: false,
};

const messages = {
  stuck: (where: Id) =>
    say(
      `Forløbet kan gå i stå ved ${where} og aldrig slutte: det venter på en vej, der ikke kommer.`,
      `The case can come to a standstill at ${where} and never end: it waits for a path that does not come.`,
    ),
  circling: (where: Id) =>
    say(
      `Fra ${where} er der ingen vej til en slutning: forløbet går i ring.`,
      `From ${where} no way leads to an end: the case goes round in circles.`,
    ),
};
