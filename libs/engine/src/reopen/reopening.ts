import type { Id } from '@samskab/definition';
import { known, lookup } from '../lookup.ts';
import { replay, type Replayed } from '../replay.ts';
import { ROOT } from '../root.ts';
import { canStart } from '../run/intervene.ts';
import type { Intervention, Placing } from '../types/event.ts';
import type { Entry } from '../types/log.ts';
import type { Plan } from '../types/plan.ts';
import type { Instance, State } from '../types/state.ts';
import { Descent, renamed } from './descent.ts';
import { Restored } from './restored.ts';
import { Since, type DecidedSince, type DoneAgain, type WorkSince } from './since.ts';

/**
 * What reopening a completed task takes: `change` is the event without its reason and without the works to undo, which
 * whoever knows the ledger picks from `works` (the newest first, the order in which they are undone).
 */
export type Reopening = {
  node: Id;
  change: Required<Pick<Intervention, 'cancel' | 'start' | 'data' | 'after'>>;
  tasks: DoneAgain[];
  items: DecidedSince[];
  works: WorkSince[];
  /** Work under way, which is undone when it is done. */
  running: { id: Id; node: Id; work: string }[];
};

/** Why not: nobody completed it, the case is over, or where it stood is no longer drawn (`node`). */
export type CannotReopen = { cannot: 'notCompleted' | 'ended' } | { cannot: 'nowhere'; node: Id };

/**
 * What a task's completion led to, from the log: the tokens that came of it are taken away, those of other branches that
 * had gone with them are put back, and so is the task's own; variables hold again what they held before.
 */
export const reopening = (
  plan: Plan,
  entries: Iterable<Entry>,
  task: Id,
  planOf?: (version: Id) => Plan,
): Reopening | CannotReopen => {
  const hearing = new Hearing(task);
  for (const entry of replay(plan, entries, planOf)) hearing.hear(entry);
  return hearing.reopening();
};

/** What came of the completion, as the log tells it. */
type Told = { completed: Instance; descent: Descent; restored: Restored; since: Since };

/** The log as it is heard, entry by entry. */
class Hearing {
  private told: Told | undefined;
  private last!: Replayed;
  private readonly task: Id;

  constructor(task: Id) {
    this.task = task;
  }

  hear(entry: Replayed): void {
    this.last = entry;
    const { event, before, after } = entry;
    if (event.type === 'begun' || !before) return;
    const isCompletion = event.type === 'taskCompleted' && event.task === this.task;
    if (isCompletion) this.told = begin(known(before.instances, this.task));
    if (!this.told) return;
    const { descent, restored, since } = this.told;
    if (event.type === 'migrated') this.told.completed = renamed(event.map, this.told.completed);
    if (event.type === 'migrated') descent.rename(event.map);
    const acts = descent.acts(event);
    for (const birth of entry.births) descent.add(birth);
    restored.note(dataOf(before), dataOf(after), acts);
    since.commanded(entry.commands);
    if (acts && !isCompletion) since.happened(event, (id) => known(before.instances, id).node);
  }

  reopening(): Reopening | CannotReopen {
    const { plan, after: state } = this.last;
    if (!this.told) return { cannot: 'notCompleted' };
    if (state.status !== 'running') return { cannot: 'ended' };
    const { completed, descent, restored, since } = this.told;
    const start = [completed, ...descent.partners].map((token) => placing(plan, token));
    const nowhere = start.find((place) => !isThere(plan, place));
    if (nowhere) return { cannot: 'nowhere', node: nowhere.node };
    const cancel = Object.keys(state.instances).filter((id) => descent.has(id));
    const data = restored.values(plan, dataOf(state));
    const { tasks, items } = since;
    const change = { cancel, start, data, after: state.seq };
    const works = standing(since.works, state, descent);
    return { node: completed.node, change, tasks, items, works, running: running(state, descent) };
  }
}

const begin = (completed: Instance): Told => ({
  completed,
  descent: new Descent(completed),
  restored: new Restored(),
  since: new Since(),
});

const dataOf = (state: State) => known(state.scopes, ROOT).data;

/** Only a gateway asks by which flow a token came. */
const placing = (plan: Plan, { node, scope, via }: Instance): Placing => {
  const isGateway = lookup(plan.nodes, node)?.element.type === 'gateway';
  return isGateway && via !== undefined ? { node, scope, via } : { node, scope };
};

const isThere = (plan: Plan, { node, via }: Placing): boolean => {
  const found = lookup(plan.nodes, node);
  return found !== undefined && canStart(found, via);
};

/** What was done since, and what had lasted from before and counted for it: the newest first. */
const standing = (since: WorkSince[], { lasting = [] }: State, descent: Descent): WorkSince[] => {
  const counted = lasting
    .filter(({ id, countsFor }) => countsFor && descent.has(countsFor) && since.every((work) => work.id !== id))
    .map(({ id, node, work, data, result, at }) => ({ id, node, work, data, result, at }));
  return [...counted, ...since].toReversed();
};

const running = ({ pending }: State, descent: Descent): Reopening['running'] =>
  pending.flatMap((command) =>
    command.type === 'run' && descent.has(command.id)
      ? [{ id: command.id, node: command.node, work: command.work }]
      : [],
  );
