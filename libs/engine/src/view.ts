import { compact } from './compact.ts';
import { known, lookup } from './lookup.ts';
import { ROOT } from './root.ts';
import type { Plan } from './types/plan.ts';
import type { CommandOf } from './types/command.ts';
import type { Due, Instance, PendingCommand, State } from './types/state.ts';
import type { Deadline, View } from './types/view.ts';

/** A state as people see it; the read model is written from this, never from the commands. */
export const view = (_plan: Plan, state: State): View =>
  compact({
    status: state.status,
    outcome: state.outcome,
    tokens: Object.values(state.instances).map(({ id, node, scope }) => ({ instance: id, node, scope })),
    tasks: pendingOf(state, 'openTask').map((command) => task(state, command)),
    items: pendingOf(state, 'openItem').map((command) => ({ ...task(state, command), register: command.register })),
    works: state.pending.flatMap((command) => work(state, command)),
    waits: state.due.flatMap(wait),
    incidents: state.incidents.map(({ instance: _instance, resume: _resume, ...incident }) => incident),
    due: state.due.map(({ id, at }) => ({ id, at })),
    data: known(state.scopes, ROOT).data,
  });

const pendingOf = <T extends PendingCommand['type']>({ pending }: State, type: T) =>
  pending.filter((command): command is CommandOf<T> & PendingCommand => command.type === type);

const task = ({ instances }: State, { id, node, role, dueAt, data }: CommandOf<'openTask' | 'openItem'>) => {
  const token = known(instances, id);
  return compact({ id, node, role, dueAt, openedAt: token.at, ...spoken(token), data });
};

const spoken = ({ remindedAt, escalatedTo }: Instance): Deadline => ({ remindedAt, escalatedTo });

const work = ({ instances }: State, command: PendingCommand): View['works'] => {
  const { id, node } = command;
  if (command.type === 'run')
    return [{ id, node, work: command.work, data: command.data, orphan: !lookup(instances, id) }];
  return command.type === 'undo' ? [{ id, node, work: command.work, data: {}, orphan: true }] : [];
};

const wait = (due: Due): View['waits'] =>
  due.what === 'catch' ? [{ id: due.id, node: due.node, kind: 'timer', at: due.at }] : [];
