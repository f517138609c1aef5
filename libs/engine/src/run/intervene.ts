import type { Id } from '@samskab/definition';
import { acceptable } from '../data/acceptable.ts';
import { lookup } from '../lookup.ts';
import { ROOT } from '../root.ts';
import type { Intervention, Placing } from '../types/event.ts';
import type { PlanNode } from '../types/plan.ts';
import type { Instance } from '../types/state.ts';
import type { FieldFault } from '../types/step.ts';
import { cancel } from './cancel.ts';
import { keepLasting } from './lasting.ts';
import { undoInTurn } from './orphans.ts';
import type { Run } from './run.ts';
import { put } from './tokens.ts';
import { setShared } from './variables.ts';

type Wanted = Partial<Intervention>;

/** What is wrong with it; nodes are those of the run's plan, tokens those of its state. */
export const interventionFaults = (run: Run, wanted: Wanted): FieldFault[] => [
  ...cancelFaults(run, wanted),
  ...(wanted.start ?? []).flatMap((placing) => placingFaults(run, placing)),
  ...dataFaults(run, wanted),
  ...undoFaults(run, wanted),
];

/** Takes tokens away, the youngest first, and closes what they had opened: answers those that went. */
export const takeAway = (run: Run, ids: Id[] = []): Instance[] => {
  const gone = Object.values(run.state.instances).filter(({ id }) => ids.includes(id));
  for (const token of gone.toReversed()) cancel(run, token);
  return gone;
};

/** The rest of it, once what stood in the way is gone: work is taken back, variables set, tokens put down. */
export const putRight = (run: Run, { start = [], data = {}, undo = [], lasting }: Wanted, gone: Instance[]): void => {
  const stillRuns = run.state.orphans.findLast(({ id }) => gone.some((token) => token.id === id));
  undoInTurn(run, undo, stillRuns);
  keepLasting(
    run,
    lasting,
    undo.map(({ id }) => id),
  );
  setShared(run, ROOT, data);
  for (const placing of start) put(run, { via: onlyFlow(run, placing.node), ...placing }, gone);
};

/** At a gateway with one flow in, the token counts as having come by it. */
const onlyFlow = ({ plan }: Run, node: Id): Id | undefined => lookup(plan.nodes, node)?.incoming[0];

/** Taking the last token away would be ending the case, which has an event of its own. */
const cancelFaults = ({ state }: Run, { cancel: ids = [], start = [] }: Wanted): FieldFault[] => {
  const unknown = ids.filter((id) => !lookup(state.instances, id));
  if (unknown.length > 0) return unknown.map((field) => ({ field, code: 'unknown' }));
  const leavesSome = start.length > 0 || Object.keys(state.instances).some((id) => !ids.includes(id));
  return leavesSome ? [] : [{ field: 'start', code: 'required' }];
};

const placingFaults = ({ plan, state }: Run, { node, scope, via }: Placing): FieldFault[] => {
  if (!lookup(state.scopes, scope)) return [{ field: scope, code: 'unknown' }];
  const found = lookup(plan.nodes, node);
  return found && canStart(found, via) ? [] : [{ field: node, code: 'node' }];
};

/** Not where a token alone means nothing: a start, the edge of a host, a join that waits for the others. */
export const canStart = ({ element, incoming }: PlanNode, via?: Id): boolean => {
  if (via !== undefined && !incoming.includes(via)) return false;
  if (element.type === 'event') return element.position !== 'start' && element.position !== 'boundary';
  return element.type === 'activity' || element.gateway !== 'parallel' || incoming.length < 2 || via !== undefined;
};

const dataFaults = ({ plan }: Run, { data = {} }: Wanted): FieldFault[] =>
  Object.entries(data).flatMap(([field, value]): FieldFault[] => {
    if (!lookup(plan.variables, field)) return [{ field, code: 'unknown' }];
    return acceptable(plan, field, value) ? [] : [{ field, code: 'type' }];
  });

/** Only what a token did that is gone, and that nobody is taking back already. */
const undoFaults = ({ state }: Run, { undo = [] }: Wanted): FieldFault[] =>
  undo
    .filter(({ id }) => !isPast(state.next, id) || lookup(state.instances, id) || isTakenBack(state.orphans, id))
    .map(({ id: field }) => ({ field, code: 'unknown' }));

const isPast = (next: number, id: Id): boolean => {
  const number = /^i(\d+)$/.exec(id)?.[1];
  return number !== undefined && Number(number) > 0 && Number(number) < next;
};

const isTakenBack = (orphans: Run['state']['orphans'], id: Id): boolean =>
  orphans.some((orphan) => orphan.id === id || orphan.then?.some((next) => next.id === id));
