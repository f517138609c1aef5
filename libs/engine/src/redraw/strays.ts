import type { Id } from '@samskab/definition';
import { opensAlike } from '../kinds/opens-alike.ts';
import { lookup } from '../lookup.ts';
import { canStart } from '../run/intervene.ts';
import { strayTokens } from '../run/migrate.ts';
import { openRun } from '../run/run.ts';
import type { Plan } from '../types/plan.ts';
import type { Instance, State } from '../types/state.ts';

/**
 * A token with nowhere to stand in a new plan: its node is not drawn any more, or waits for something else there.
 * `becomes`: nodes its own may have become, where what is open stays open; `movesTo`: nodes it may be moved to, the
 * nearest in the old drawing first, where it begins anew.
 */
export type Stray = { token: Id; node: Id; why: 'gone' | 'otherKind'; becomes: Id[]; movesTo: Id[] };

/** The tokens that the new plan has no place for under this map, each with where it could go. */
export const strays = (old: Plan, plan: Plan, state: State, map: Record<Id, Id>): Stray[] => {
  const run = openRun(plan, state, state.at, () => ({ fault: 'nothing is asked' }));
  return strayTokens(run, map).map((token) => ({
    token: token.id,
    node: token.node,
    why: lookup(plan.nodes, lookup(map, token.node) ?? token.node) ? 'otherKind' : 'gone',
    becomes: becomes(old, plan, state, token),
    movesTo: near(old, token.node).filter((node) => isPlace(plan, node)),
  }));
};

/** What is new in the plan and asks the outside for the same. */
const becomes = (old: Plan, plan: Plan, { pending }: State, { id }: Instance): Id[] => {
  const open = pending.find((command) => command.id === id);
  if (!open) return [];
  return Object.values(plan.nodes).flatMap((node) =>
    !lookup(old.nodes, node.id) && opensAlike(node, open) ? [node.id] : [],
  );
};

const isPlace = (plan: Plan, id: Id): boolean => {
  const node = lookup(plan.nodes, id);
  return node !== undefined && node.element.type === 'activity' && canStart(node);
};

/** Nodes of the old drawing by their distance: those that come after before those that came earlier. */
const near = (old: Plan, from: Id): Id[] => {
  const after = (id: Id): Id[] => lookup(old.nodes, id)?.outgoing.map(({ to }) => to) ?? [];
  const earlier = (id: Id): Id[] =>
    Object.values(old.nodes).flatMap((node) => (node.outgoing.some(({ to }) => to === id) ? [node.id] : []));
  return [...new Set([from, ...reached(from, after), ...reached(from, earlier)])];
};

const reached = (from: Id, next: (id: Id) => Id[]): Id[] => {
  const found = new Set([from]);
  for (const id of found) for (const to of next(id)) found.add(to);
  return [...found].slice(1);
};
