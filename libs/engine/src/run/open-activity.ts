import type { Activity, Id } from '@samskab/definition';
import { compact } from '../compact.ts';
import type { CommandOf } from '../types/command.ts';
import type { Data } from '../types/json.ts';
import type { PlanNode } from '../types/plan.ts';
import type { DueWhat, Instance } from '../types/state.ts';
import { known } from '../lookup.ts';
import { boundaryDues } from './boundary-dues.ts';
import { complete } from './complete.ts';
import { deadline } from './deadline.ts';
import { schedule } from './due.ts';
import type { Fault, Found } from './fault.ts';
import { raise } from './incident.ts';
import { claimLasting, isAlike } from './lasting.ts';
import { mapped } from './mappings.ts';
import { request } from './pending.ts';
import type { Run } from './run.ts';
import { change } from './tokens.ts';

type Bare<C> = C extends unknown ? Omit<C, 'id' | 'node' | 'dueAt' | 'role'> : never;
/** What an activity asks the outside for; who and until when is said by the node. */
export type Opening = Bare<CommandOf<'openTask' | 'openItem' | 'run'>>;
/** Reads from the token, whose input mappings have been made, what is asked for. */
export type Opener = (run: Run, token: Instance, node: PlanNode<Activity>) => Found<Opening>;
/** What time may do to an activity while it is open. */
export type Scheduled = { at: string; what: DueWhat };

/** Opens an activity and waits: everything that may fail is asked first, so that nothing is half open. */
export const openActivity = (
  run: Run,
  token: Instance,
  node: PlanNode<Activity>,
  opener: Opener,
): Fault | undefined => {
  const inputs = mapped(run, token, 'input', node.element.input);
  if ('fault' in inputs) return inputs.fault;
  const local = compact({ ...token, data: isEmpty(inputs.value) ? undefined : inputs.value });
  const opening = opener(run, local, node);
  if ('fault' in opening) return opening.fault;
  const due = deadline(run, local, node.element);
  if ('fault' in due) return due.fault;
  const boundaries = boundaryDues(run, local);
  if ('fault' in boundaries) return boundaries.fault;
  wait(run, local, [...due.value.scheduled, ...boundaries.value]);
  ask(run, token.id, node, opening.value, due.value.dueAt);
  return undefined;
};

const wait = (run: Run, { id, data }: Instance, scheduled: Scheduled[]): void => {
  const token = change(run, id, { data, phase: 'waiting', at: run.state.at });
  for (const { at, what } of scheduled) schedule(run, token, at, what);
};

const ask = (run: Run, id: Id, { id: node, role }: PlanNode<Activity>, opening: Opening, dueAt?: string): void =>
  opening.type === 'run'
    ? askOnce(run, { id, node, ...opening })
    : request(run, compact({ id, node, ...opening, role, dueAt }));

/** What was done before its step was reopened, and lasts, is not done twice; of something else a person decides. */
const askOnce = (run: Run, command: CommandOf<'run'>): void => {
  const lasting = claimLasting(run, command);
  if (!lasting) return request(run, command);
  const token = known(run.state.instances, command.id);
  if (isAlike(lasting.data, command.data)) return complete(run, token, lasting.result);
  raise(run, token, { code: 'lasts', site: command.node }, { what: 'work', command });
};

const isEmpty = (data: Data): boolean => Object.keys(data).length === 0;
