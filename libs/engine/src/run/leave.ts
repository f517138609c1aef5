import type { Id } from '@samskab/definition';
import { known } from '../lookup.ts';
import type { PlanFlow, PlanNode } from '../types/plan.ts';
import type { Instance } from '../types/state.ts';
import type { Fault } from './fault.ts';
import { everyTrue } from './flows.ts';
import type { Run } from './run.ts';
import { endAt } from './scope-end.ts';
import { put, remove } from './tokens.ts';

/** A node that is done sends a token along each flow that may be taken. */
export const leaving = (run: Run, token: Instance): Fault | undefined => {
  const node = known(run.plan.nodes, token.node);
  const flows = everyTrue(run, token, node, defaultOf(node));
  if ('fault' in flows) return flows.fault;
  pass(run, token, flows.value);
  return undefined;
};

/** The token, with those that joined it, goes along the flows: each of them brings a new one. Without a flow its path ends. */
export const pass = (run: Run, token: Instance, flows: PlanFlow[], joined: Instance[] = []): void => {
  if (flows.length === 0) endAt(run, token.scope, 'completed');
  remove(run, token, 'left');
  for (const { id, to } of flows) put(run, { node: to, scope: token.scope, via: id }, [...joined, token]);
};

const defaultOf = ({ element }: PlanNode): Id | undefined => (element.type === 'event' ? undefined : element.default);
