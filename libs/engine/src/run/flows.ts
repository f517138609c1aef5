import type { Id } from '@samskab/definition';
import type { PlanFlow, PlanNode } from '../types/plan.ts';
import type { Instance } from '../types/state.ts';
import type { Found } from './fault.ts';
import { condition, forcedAt } from './question.ts';
import type { Run } from './run.ts';

/** The first flow whose condition is true, in document order, else the default; a flow without a condition is true. */
export const firstTrue = (run: Run, token: Instance, node: PlanNode, fallback?: Id): Found<PlanFlow[]> => {
  const chosen = chosenFlow(run, token, node);
  if (chosen) return { value: [chosen] };
  for (const flow of node.outgoing) {
    const found = isTrue(run, token, flow, fallback);
    if ('fault' in found) return found;
    if (found.value) return { value: [flow] };
  }
  return otherwise(node, fallback);
};

/** Every flow whose condition is true or missing; the default only when there is none. */
export const everyTrue = (run: Run, token: Instance, node: PlanNode, fallback?: Id): Found<PlanFlow[]> => {
  const chosen = chosenFlow(run, token, node);
  if (chosen) return { value: [chosen] };
  const taken: PlanFlow[] = [];
  for (const flow of node.outgoing) {
    const found = isTrue(run, token, flow, fallback);
    if ('fault' in found) return found;
    if (found.value) taken.push(flow);
  }
  return taken.length > 0 ? { value: taken } : otherwise(node, fallback);
};

const isTrue = (run: Run, token: Instance, { id, when }: PlanFlow, fallback?: Id): Found<boolean> => {
  if (id === fallback) return { value: false };
  return when === undefined ? { value: true } : condition(run, token, id, when);
};

const otherwise = (node: PlanNode, fallback?: Id): Found<PlanFlow[]> => {
  if (node.outgoing.length === 0) return { value: [] };
  const flow = node.outgoing.find(({ id }) => id === fallback);
  return flow ? { value: [flow] } : { fault: { code: 'noBranch', site: node.id } };
};

/** The way a person chose where the drawing had none. */
const chosenFlow = (run: Run, token: Instance, { id, outgoing }: PlanNode): PlanFlow | undefined => {
  const choice = forcedAt(run, token.id, id);
  return choice && outgoing.find((flow) => flow.id === choice.value);
};
