import type { Id } from '@samskab/definition';
import { lookup } from '../lookup.ts';
import { ROOT } from '../root.ts';
import { cancel } from '../run/cancel.ts';
import type { Run } from '../run/run.ts';
import { put } from '../run/tokens.ts';
import type { EventOf } from '../types/event.ts';
import type { Plan, PlanNode } from '../types/plan.ts';
import type { FieldFault } from '../types/step.ts';
import type { Handler } from './handler.ts';
import { whileRunning } from './offers.ts';

type Moved = EventOf<'tokensMoved'>;

/** A person takes tokens away and puts others down, with a reason: a step completed by mistake is done again. */
export const tokensMoved: Handler<'tokensMoved'> = {
  offers: whileRunning('tokensMoved'),
  names: () => ROOT,
  weigh: (run, event) => {
    const faults = [...cancelFaults(run, event), ...startFaults(run, event)];
    return faults.length > 0 ? faults : () => move(run, event);
  },
};

const move = (run: Run, { cancel: ids, start }: Moved): void => {
  for (const token of Object.values(run.state.instances).reverse()) if (ids.includes(token.id)) cancel(run, token);
  for (const { node, scope } of start) put(run, { node, scope, via: onlyFlow(run.plan, node) });
};

/** At a gateway with one flow in, the token counts as having come by it. */
const onlyFlow = (plan: Plan, node: Id): Id | undefined => lookup(plan.nodes, node)?.incoming[0];

/** Taking the last token away would be ending the case, which has an event of its own. */
const cancelFaults = ({ state }: Run, { cancel: ids, start }: Moved): FieldFault[] => {
  const unknown = ids.filter((id) => !lookup(state.instances, id));
  if (unknown.length > 0) return unknown.map((field) => ({ field, code: 'unknown' }));
  const isSome = ids.length > 0 && Object.keys(state.instances).some((id) => !ids.includes(id));
  return start.length > 0 || isSome ? [] : [{ field: 'start', code: 'required' }];
};

const startFaults = ({ plan, state }: Run, { start }: Moved): FieldFault[] =>
  start.flatMap(({ node, scope }): FieldFault[] => {
    if (!lookup(state.scopes, scope)) return [{ field: scope, code: 'unknown' }];
    const found = lookup(plan.nodes, node);
    return found && canStart(found) ? [] : [{ field: node, code: 'node' }];
  });

/** Not where a token alone means nothing: a start, the edge of a host, a join that waits for the others. */
const canStart = ({ element, incoming }: PlanNode): boolean => {
  if (element.type === 'event') return element.position !== 'start' && element.position !== 'boundary';
  return element.type === 'activity' || element.gateway !== 'parallel' || incoming.length < 2;
};
