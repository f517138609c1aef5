import { acceptable } from '../data/acceptable.ts';
import type { Id } from '@samskab/definition';
import { known, lookup } from '../lookup.ts';
import { initialValues } from '../run/initial-values.ts';
import { ROOT } from '../root.ts';
import type { Found } from '../run/fault.ts';
import { interventionFaults, putRight, takeAway } from '../run/intervene.ts';
import { moveTo, strayTokens } from '../run/migrate.ts';
import type { Run } from '../run/run.ts';
import { setShared } from '../run/variables.ts';
import type { Data } from '../types/json.ts';
import type { EventOf } from '../types/event.ts';
import type { FieldFault } from '../types/step.ts';
import type { Handler } from './handler.ts';
import { whileRunning } from './offers.ts';

/**
 * The case goes on by a redrawn plan, the one given to `step`. Every token must have somewhere to stand where it waits
 * for the same. What is open stays open, with its deadline; timers that the new version adds count from the next
 * opening. Variables it no longer declares are dropped, new ones get the value it draws; none may change its type. Tokens
 * with nowhere to stand are moved by the same event, so that there is one change with one reason.
 */
export const migrated: Handler<'migrated'> = {
  offers: whileRunning('migrated'),
  names: () => ROOT,
  weigh: (run, event) => {
    const { map, cancel = [] } = event;
    const strays = strayTokens(run, map).filter(({ id }) => !cancel.includes(id));
    if (strays.length > 0) return strays.map(({ id }) => ({ field: id, code: 'node' }));
    const faults = interventionFaults(run, event);
    if (faults.length > 0) return faults;
    const misfits = typeFaults(run);
    if (misfits.length > 0) return misfits;
    const values = newValues(run);
    if ('fault' in values) return [{ field: values.fault.site, code: 'fault', message: values.fault.message }];
    return () => {
      const before = openRoles(run);
      const gone = takeAway(run, cancel);
      moveTo(run, map);
      dropUndeclared(run);
      setShared(run, ROOT, values.value);
      putRight(run, event, gone);
      tell(run, event, before);
    };
  },
};

const openRoles = ({ state }: Run): Id[] =>
  state.pending.flatMap((command) => ('role' in command && command.role !== undefined ? [command.role] : []));

/** Whoever has something open, before or now, or gets it by what is put down. */
const tell = (run: Run, { reason, start = [] }: EventOf<'migrated'>, before: Id[]): void => {
  if (reason === undefined) return;
  const begun = start.flatMap(({ node }) => known(run.plan.nodes, node).role ?? []);
  const roles = [...new Set([...before, ...openRoles(run), ...begun])];
  if (roles.length === 0) return;
  run.commands.push({ id: `${ROOT}/tell/${run.state.seq}`, node: run.plan.process, type: 'tell', roles, reason });
};

/** What the case knows must fit what the new version declares. */
const typeFaults = ({ plan, state }: Run): FieldFault[] =>
  Object.entries(state.scopes[ROOT]!.data)
    .filter(([id, value]) => lookup(plan.variables, id) && !acceptable(plan, id, value))
    .map(([field]) => ({ field, code: 'type' }));

/** Asked as from the case itself, since no token stands where they would be read; a start held by a fault will ask itself. */
const newValues = (run: Run): Found<Data> =>
  isBeginning(run)
    ? { value: {} }
    : initialValues(run, { id: ROOT, node: run.plan.process, scope: ROOT, at: run.state.at, phase: 'entering' });

const isBeginning = ({ plan, state }: Run): boolean =>
  Object.values(state.instances).some(({ node, phase }) => phase === 'entering' && plan.starts.includes(node));

const dropUndeclared = ({ plan, state }: Run): void => {
  const scope = state.scopes[ROOT]!;
  const declared = Object.entries(scope.data).filter(([id]) => lookup(plan.variables, id));
  const data: Data = Object.fromEntries(declared);
  state.scopes[ROOT] = { ...scope, node: plan.process, data };
};
